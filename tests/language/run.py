"""Runs language cases and compares what they print with the comments in them.

    run.py COROSCOPE [NAME ...] [-j N]

A case is tests/language/<topic>/<case>.py. Its `# expect: TEXT` comments, in line order, are the lines of
standard output; `# expect error: TEXT` is the last line of standard error of a program that fails.
A case without `expect error` must end with exit status 0 and write nothing to standard error.
A NAME is a topic, `topic/case`, or the path of a file. check_with_cpython.py asks CPython the same.
"""
import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMEOUT = 30  # seconds of real time for one case
EXPECT = re.compile(r"# expect( error)?: ?(.*)$")


def expectations(text):
    """(lines of standard output, last line of standard error or None)"""
    lines, error = [], None
    for line in text.split("\n"):
        match = EXPECT.search(line)
        if match and match.group(1):
            error = match.group(2)
        elif match:
            lines.append(match.group(2))
    return lines, error


def complaint(command, case):
    """None when `command case` prints what the case expects, else what differs first."""
    try:
        done = subprocess.run([*command, str(case)], capture_output=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return f"no end after {TIMEOUT} s"
    # Tracebacks name the file as it was given; expectations have its name alone.
    out, err = [text.decode("utf-8", "replace").replace(str(case), case.name) for text in (done.stdout, done.stderr)]
    return difference(case, out, err, done.returncode)


def difference(case, out, err, status):
    """None when the output and the exit status of a case are what it expects, else what differs first."""
    expected, error = expectations(case.read_text(encoding="utf-8"))
    if not expected and error is None:
        return "has no expectation"
    errors = err.rstrip("\n").split("\n")
    actual = out.split("\n")
    if actual[-1] == "":
        actual.pop()
    for number, (e, a) in enumerate(zip(expected, actual), 1):
        if e != a:
            return f"line {number} of the output\n  expected {e}\n  actual   {a}"
    if len(expected) != len(actual):
        rest = (expected if len(expected) > len(actual) else actual)[min(len(expected), len(actual))]
        which = "is missing" if len(expected) > len(actual) else "is too much"
        tail = f"\n  standard error: {errors[-1]}" if errors != [""] else ""
        return f"line {min(len(expected), len(actual)) + 1} of the output {which}: {rest}{tail}"
    if errors[-1] != (error or ""):
        return f"standard error\n  expected {error or '(nothing)'}\n  actual   {errors[-1]}"
    if status != (0 if error is None else 1):
        return f"exit status {status}"
    return None


def find_cases(names):
    if not names:
        return sorted(HERE.glob("*/*.py"))
    cases = []
    for name in names:
        if Path(name).is_file():
            cases.append(Path(name).resolve())
        elif (HERE / f"{name}.py").is_file():
            cases.append(HERE / f"{name}.py")
        else:
            cases += sorted((HERE / name).glob("*.py"))
    return cases


def check_all(command, cases, jobs):
    """Runs every case, and reports as report does."""
    with ThreadPoolExecutor(jobs) as pool:
        return report(cases, pool.map(lambda c: complaint(command, c), cases))


def report(cases, complaints):
    """Prints every complaint and a summary; gives the exit status."""
    failed = 0
    for case, text in zip(cases, complaints):
        if text is not None:
            failed += 1
            print(f"FAILED {case.parent.name}/{case.stem}: {text}")
    print(f"{len(cases) - failed} of {len(cases)} language cases print what they expect")
    return 0 if cases and not failed else 1


def main():
    parser = argparse.ArgumentParser(description="Run language cases on coroscope.")
    parser.add_argument("binary")
    parser.add_argument("names", nargs="*")
    parser.add_argument("-j", type=int, default=2, help="cases at a time")
    options = parser.parse_args()
    return check_all([str(Path(options.binary).resolve()), "run"], find_cases(options.names), options.j)


if __name__ == "__main__":
    sys.exit(main())
