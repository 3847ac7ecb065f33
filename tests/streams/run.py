"""Runs the programs of streams and sockets, and compares what they print with the comments in them, and what the loop does
with what it does on real sockets.

    run.py COROSCOPE [-j N]
    run.py --cpython PYTHON        # compares CPython, 3.13 or newer, with the comments
    run.py --record PYTHON         # writes the events anew, from real sockets

A program is tests/streams/<case>.py, with the comments of tests/language/run.py. `# simulated` stands in one that needs
our network. <case>.events has the lines of real_events.py, if there is no need to know how much a real socket holds.
"""
import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "language"))
import run as language  # noqa: E402

from events_of import differing_events  # noqa: E402

SCRIPTS = ("run", "events_of", "real_events")


def cases(real):
    for case in sorted(HERE.glob("*.py")):
        text = case.read_text(encoding="utf-8")
        if "# expect" in text and case.stem not in SCRIPTS and not (real and re.search("^# simulated$", text, re.MULTILINE)):
            yield case


def check_events(binary):
    with_events = [case for case in cases(False) if case.with_suffix(".events").is_file()]
    failed = 0
    for case in with_events:
        if text := differing_events(binary, case, case.with_suffix(".events")):
            failed += 1
            print(f"DIFFERS {case.stem}: {text}")
    print(f"{len(with_events) - failed} of {len(with_events)} programs have the events of real sockets")
    return 0 if with_events and not failed else 1


def record(python):
    for case in cases(True):
        if case.with_suffix(".events").is_file():
            done = subprocess.run([python, HERE / "real_events.py", case], capture_output=True, check=True)
            case.with_suffix(".events").write_bytes(done.stdout)
    return 0


def main():
    parser = argparse.ArgumentParser(description="Run the programs of streams.")
    parser.add_argument("binary")
    parser.add_argument("--cpython", action="store_true", help="BINARY is a CPython")
    parser.add_argument("--record", action="store_true", help="BINARY is a CPython")
    parser.add_argument("-j", type=int, default=2, help="programs at a time")
    options = parser.parse_args()
    if options.record:
        return record(options.binary)
    if options.cpython:
        return language.check_all([options.binary], list(cases(True)), options.j)
    binary = str(Path(options.binary).resolve())
    printed = language.check_all([binary, "run"], list(cases(False)), options.j)
    return check_events(binary) or printed


if __name__ == "__main__":
    sys.exit(main())
