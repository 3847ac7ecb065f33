"""Runs `coroscope trace` on conformance programs and compares with CPython 3.14's traces.

    run.py COROSCOPE [NAME ...] [--level 1|2|3] [-j N] [--brief]

A NAME is a topic (`gather`), a case (`gather/nested_groups`) or the path of its .py file; without names
it is every case. Prints the first differing event of each case that differs, and a summary per topic.
Exit status: 0 all equal, 1 some differ, 2 wrong usage.
"""
import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import conformance_trace as traces

HERE = Path(__file__).resolve().parent
TIMEOUT = 30  # seconds of real time for one program


def find_cases(names):
    """Paths of the programs, sorted. Raises ValueError for a name that is nothing, or has no trace."""
    if not names:
        return sorted(HERE.glob("*/*.py"))
    cases = []
    for name in names:
        path = Path(name)
        if path.suffix == ".py" and path.is_file():
            found = [path.resolve()]
        elif (HERE / name).is_dir():
            found = sorted((HERE / name).glob("*.py"))
        else:
            found = [p for p in [HERE / f"{name}.py"] if p.is_file()]
        if not found:
            raise ValueError(f"no case or topic named {name}")
        cases += found
    return cases


def run_trace(binary, program, level, statuses):
    """(text of the trace, complaint or None); `statuses` are the exit statuses that are right."""
    command = [binary, "trace", str(program)] + (["--lines"] if level == 3 else [])
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return "", f"no end after {TIMEOUT} s"
    complaint = None
    if done.returncode not in statuses:
        last = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        complaint = f"exit status {done.returncode}: {last}"
    return done.stdout.decode("utf-8", "replace"), complaint


def compare(binary, program, level, trace=None):
    """None when the traces are equal at that level, else the text that says how they differ. The expected trace lies
    beside the program, unless its path is given."""
    trace = trace or program.with_suffix(".jsonl")
    expected = traces.parse(trace.read_text(encoding="utf-8"))
    chosen = {event.get("code") for _, event in expected if event["ev"] == "exit"}
    text, complaint = run_trace(binary, program, level, chosen | {0, 1})
    try:
        actual = traces.parse(text)
    except ValueError as error:
        return complaint or f"  {error}"
    expected, actual = traces.at_level(expected, level), traces.at_level(actual, level)
    at = traces.first_difference(expected, actual)
    if at is not None:
        return traces.explain(expected, actual, at) + (f"\n  {complaint}" if complaint else "")
    return f"  {complaint}" if complaint else None


def main():
    parser = argparse.ArgumentParser(description="Compare coroscope's traces with CPython 3.14's.")
    parser.add_argument("binary")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--level", type=int, choices=(1, 2, 3), default=2)
    parser.add_argument("-j", type=int, default=2, help="programs at a time")
    parser.add_argument("--brief", action="store_true", help="one line a case")
    options = parser.parse_args()
    try:
        cases = find_cases(options.names)
        missing = [str(c) for c in cases if not c.with_suffix(".jsonl").is_file()]
        if missing:
            raise ValueError("without an expected trace: " + ", ".join(missing))
        binary = str(Path(options.binary).resolve(strict=True))
    except (OSError, ValueError) as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 2

    topics = {}
    with ThreadPoolExecutor(options.j) as pool:
        outcomes = pool.map(lambda case: compare(binary, case, options.level), cases)
        for case, difference in zip(cases, outcomes):
            row = topics.setdefault(case.parent.name, [0, 0])
            row[1] += 1
            if difference is None:
                row[0] += 1
                continue
            print(f"DIFFERS {case.parent.name}/{case.stem}")
            if not options.brief:
                print(difference)
    print(f"\nEqual to CPython 3.14 at level {options.level}:")
    for topic, (equal, total) in sorted(topics.items()):
        print(f"  {topic:20} {equal:3} of {total:3}" + ("" if equal == total else "   differs"))
    equal = sum(row[0] for row in topics.values())
    total = sum(row[1] for row in topics.values())
    print(f"  {'all':20} {equal:3} of {total:3}")
    return 0 if total and equal == total else 1


if __name__ == "__main__":
    sys.exit(main())
