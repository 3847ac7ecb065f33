"""Runs the programs of streams and sockets, and compares what they print with the comments in them.

    run.py COROSCOPE [-j N]
    run.py --cpython PYTHON        # the same with real sockets, to check the comments; 3.13 or newer

A program is tests/streams/<case>.py, with the comments of tests/language/run.py. `# simulated` stands in one that needs
our network.
"""
import argparse
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "language"))
import run as language  # noqa: E402


def cases(real):
    for case in sorted(HERE.glob("*.py")):
        text = case.read_text(encoding="utf-8")
        if "# expect" in text and case.name != "run.py" and not (real and re.search("^# simulated$", text, re.MULTILINE)):
            yield case


def main():
    parser = argparse.ArgumentParser(description="Run the programs of streams.")
    parser.add_argument("binary")
    parser.add_argument("--cpython", action="store_true", help="BINARY is a CPython")
    parser.add_argument("-j", type=int, default=2, help="programs at a time")
    options = parser.parse_args()
    command = [options.binary] if options.cpython else [str(Path(options.binary).resolve()), "run"]
    return language.check_all(command, list(cases(options.cpython)), options.j)


if __name__ == "__main__":
    sys.exit(main())
