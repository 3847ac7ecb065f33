"""The bundled lessons do what CPython 3.14 does, event by event: their traces lie in this folder.

    run.py COROSCOPE [--level 1|2|3]

A lesson of the network has the events of real sockets (LESSON.events) in place of a trace: see tests/streams/run.py.
Each lesson has its headings, is short enough for the window, and none is without a trace.
"""
import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))
sys.path.append(str(HERE.parent / "streams"))
import run as conformance  # noqa: E402

from events_of import differing_events  # noqa: E402

SCENARIOS = HERE.parent.parent / "scenarios"
MOST_LINES = 36
FIELDS = ("# Chapter: ", "# Title: ", "# About: ")


def complaints(binary, lesson, level):
    lines = lesson.read_text(encoding="utf-8").split("\n")
    for field, line in zip(FIELDS, lines):
        if not line.startswith(field):
            yield f"  line {lines.index(line) + 1} is not a {field.strip()}"
    if len(lines) - len(FIELDS) > MOST_LINES:
        yield f"  {len(lines)} lines"
    trace = HERE / lesson.parent.name / f"{lesson.stem}.jsonl"
    events = trace.with_suffix(".events")
    if events.is_file():
        if difference := differing_events(binary, lesson, events):
            yield f"  {difference}"
    elif not trace.is_file():
        yield f"  no trace of CPython: {trace}"
    elif difference := conformance.compare(binary, lesson, level, trace):
        yield difference


def main():
    parser = argparse.ArgumentParser(description="Compare the lessons' traces with CPython 3.14's.")
    parser.add_argument("binary")
    parser.add_argument("--level", type=int, choices=(1, 2, 3), default=2)
    options = parser.parse_args()
    binary = str(Path(options.binary).resolve(strict=True))
    lessons = sorted(SCENARIOS.glob("*/*.py"))
    wrong = 0
    for lesson in lessons:
        found = list(complaints(binary, lesson, options.level))
        wrong += bool(found)
        if found:
            print(f"DIFFERS {lesson.parent.name}/{lesson.stem}", *found, sep="\n")
    print(f"{len(lessons) - wrong} of {len(lessons)} lessons equal CPython 3.14 at level {options.level}")
    return 0 if lessons and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
