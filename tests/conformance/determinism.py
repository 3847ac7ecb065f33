"""Runs `coroscope trace --lines` twice on every program given and compares the bytes.

    determinism.py COROSCOPE FOLDER ... [-j N] [--second COROSCOPE]

The second run has another working folder, locale, time zone and allocator fill, so that whatever reads
one of them shows. It may be another binary, that of another compiler. Programs are FOLDER/*/*.py.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIMEOUT = 30  # seconds of real time for one run


def trace(binary, program, folder, environment):
    done = subprocess.run([binary, "trace", "--lines", str(program)], cwd=folder, env={**os.environ, **environment},
                          capture_output=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT)
    return done.returncode, done.stdout


def complaint(binary, other, program, folder):
    """None when both runs gave the same, non-empty trace."""
    try:
        first = trace(binary, program, program.parent, {"LC_ALL": "C", "TZ": "UTC"})
        second = trace(other, program, folder, {
            "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo", "MALLOC_PERTURB_": "165", "PYTHONHASHSEED": "77"})
    except subprocess.TimeoutExpired:
        return f"no end after {TIMEOUT} s"
    if first == second:
        return None if first[1].strip() else f"no trace at all, exit status {first[0]}"
    if first[0] != second[0]:
        return f"exit status {first[0]}, then {second[0]}"
    rows = zip(first[1].split(b"\n"), second[1].split(b"\n"))
    for number, (a, b) in enumerate(rows, 1):
        if a != b:
            return f"line {number}\n  first  {a.decode(errors='replace')}\n  second {b.decode(errors='replace')}"
    return f"{len(first[1])} bytes, then {len(second[1])}"


def main():
    parser = argparse.ArgumentParser(description="Check that two runs of a program give the same bytes.")
    parser.add_argument("binary")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--second", metavar="COROSCOPE", help="the binary of the second run, if it is another")
    parser.add_argument("-j", type=int, default=2, help="programs at a time")
    options = parser.parse_args()
    binary = str(Path(options.binary).resolve())
    other = str(Path(options.second).resolve()) if options.second else binary
    programs = sorted({p.resolve() for folder in options.folders for p in folder.glob("*/*.py")})
    failed = 0
    with tempfile.TemporaryDirectory() as elsewhere, ThreadPoolExecutor(options.j) as pool:
        for program, text in zip(programs, pool.map(lambda p: complaint(binary, other, p, elsewhere), programs)):
            if text is not None:
                failed += 1
                print(f"DIFFERS {program.parent.name}/{program.name}: {text}")
    print(f"{len(programs) - failed} of {len(programs)} programs gave the same bytes twice")
    return 0 if programs and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
