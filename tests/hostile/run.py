"""Runs hostile scripts and checks that each ends in time, within memory, and with a clear message.

    run.py COROSCOPE [NAME ...] [--topic TOPIC] [--seconds S] [--table]

A script of the kind `endless` is given S seconds (--max-seconds) instead of the product's own limit, so that the
tests are quick; --seconds 0 leaves every limit as it is. Peak memory and processor time are what the system
counted for the process; the processor's time is held against the bar, since the machine may be busy.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import asyncio_floods
import loops
import memory
import nesting
import odd_bytes
import recursion

TIME_BAR = 5  # seconds
MEMORY_BAR = 1 << 30  # bytes
PATIENCE = 60  # seconds of real time, on a machine that does other things

TOPICS = (loops, recursion, nesting, memory, asyncio_floods, odd_bytes)


def ended(command, case, folder, seconds):
    """(exit status or None, standard output, standard error, processor seconds, real seconds, peak bytes)"""
    script = folder / f"{case.name}.py"
    script.write_bytes(case.script)
    out, err = folder / "stdout", folder / "stderr"
    # With --seconds what reaches another limit is given the time for it, however busy the machine is.
    own_limit = ["--max-seconds", str(seconds if case.spends else PATIENCE)] if seconds else []
    start = time.monotonic()
    with open(out, "wb") as o, open(err, "wb") as e:
        process = subprocess.Popen([*command, "run", *own_limit, str(script)], stdin=subprocess.DEVNULL, stdout=o, stderr=e)
        while True:
            pid, wait_status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > PATIENCE:
                process.kill()
                pid, wait_status, usage = os.wait4(process.pid, 0)
                wait_status = None
                break
            time.sleep(0.005)
    process.returncode = 0  # waited for already
    status = None if wait_status is None else os.waitstatus_to_exitcode(wait_status)
    script.unlink()
    return (status, head(out), head(err), usage.ru_utime + usage.ru_stime, time.monotonic() - start,
            usage.ru_maxrss * 1024)


def head(path):
    """The beginning and the end of what may be very long."""
    with open(path, "rb") as file:
        data = file.read(4_000_000)
        if path.stat().st_size > len(data):
            file.seek(-100_000, os.SEEK_END)
            data = data[:-100_000] + b"\n...\n" + file.read()
    return data.decode("utf-8", "replace")


def complaints(case, status, out, err, processor, peak):
    last = err.rstrip("\n").split("\n")[-1]
    if status is None:
        yield f"no end after {PATIENCE} s"
        return
    if case.status is None:
        said = "MemoryError" in err if status == 1 else status == 3 and last.startswith("coroscope: Limit: ")
        if not said:
            yield f"neither a MemoryError nor a limit: status {status}, {last[:300]!r}"
    elif status != case.status:
        yield f"exit status {status}, not {case.status}"
    if case.status == 0 and not case.message and last:
        yield f"standard error is not empty: {last[:300]!r}"
    if case.status != 0 and not last:
        yield "nothing is said on standard error"
    # Warnings may follow a traceback; what is said of a limit comes last.
    if case.message not in (last if status == 3 else err):
        yield f"standard error is without {case.message!r}: {last[:300]!r}"
    if case.line and not re.search(rf"\bline {case.line}\b", last if status == 3 else err):
        yield f"line {case.line} is not named: {last[:300]!r}"
    if case.prints not in out:
        yield f"prints {out[-300:]!r}, not {case.prints!r}"
    if processor > TIME_BAR:
        yield f"{processor:.1f} s of processor time"
    if peak > MEMORY_BAR:
        yield f"{peak >> 20} MB"


def main():
    parser = argparse.ArgumentParser(description="Run hostile scripts on coroscope.")
    parser.add_argument("binary")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--topic", help="only the cases of one file")
    parser.add_argument("--seconds", type=float, default=0, help="the limit of real time for endless scripts")
    parser.add_argument("--table", action="store_true", help="print time and memory of every case")
    options = parser.parse_args()
    command = [str(Path(options.binary).resolve())]
    modules = [m for m in TOPICS if options.topic in (None, m.__name__)]
    cases = [c for m in modules for c in m.CASES if not options.names or any(re.fullmatch(n, c.name) for n in options.names)]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            status, out, err, processor, real, peak = ended(command, case, Path(folder), options.seconds)
            found = list(complaints(case, status, out, err, processor, peak))
            failed += bool(found)
            if options.table:
                last = err.rstrip("\n").split("\n")[-1][:100]
                print(f"{'FAIL' if found else 'ok':4} {case.name:36} {status!s:>4} {processor:6.2f} s {real:6.2f} s {peak >> 20:5} MB  {last}",
                      flush=True)
            if found:
                print(f"FAILED {case.name}: " + "; ".join(found), flush=True)
    print(f"{len(cases) - failed} of {len(cases)} hostile scripts end as they should")
    return 0 if cases and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
