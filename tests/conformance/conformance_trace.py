"""Conformance traces: reading them, and finding the first event in which two of them differ.

The events, the levels and the tolerance are those of the trace format: level 1 is the output, level 2
the schedule, level 3 adds the lines. Running programs is left to run.py.
"""
import json

OUTPUT = frozenset({"out", "warn", "report", "exit"})
TIMES = frozenset({"t", "when", "dur"})
TOLERANCE = 1.5e-9  # seconds: times are whole nanoseconds, and one of difference is allowed
CONTEXT = 4  # events shown before the first difference


def parse(text):
    """A list of (line number from 1, event). Raises ValueError where a line is not a JSON object."""
    events = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            event = json.loads(line)
        except ValueError:
            raise ValueError(f"line {number} is not JSON: {line[:200]}") from None
        if not isinstance(event, dict) or "ev" not in event:
            raise ValueError(f"line {number} is not an event: {line[:200]}")
        events.append((number, event))
    return events


def at_level(events, level):
    if level == 1:
        return [row for row in events if row[1]["ev"] in OUTPUT]
    if level == 2:
        return [row for row in events if row[1]["ev"] != "line"]
    return events


def differing_fields(expected, actual):
    """Names of the fields that differ. A field that is missing counts as null."""
    ignored = ("name",) if expected["ev"] == actual["ev"] == "callback" else ()
    fields = dict.fromkeys([*expected, *actual])
    return [f for f in fields if f not in ignored and not _equal(f, expected.get(f), actual.get(f))]


def _equal(field, a, b):
    if field in TIMES and _is_number(a) and _is_number(b):
        return abs(a - b) <= TOLERANCE
    if _is_number(a) and _is_number(b):
        return a == b
    return type(a) is type(b) and a == b


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def first_difference(expected, actual):
    """Index of the first differing event, or None. Both are lists as `parse` gives them."""
    for index, ((_, e), (_, a)) in enumerate(zip(expected, actual)):
        if differing_fields(e, a):
            return index
    return None if len(expected) == len(actual) else min(len(expected), len(actual))


def show(event):
    rest = (f"{k}={json.dumps(v, ensure_ascii=False)}" for k, v in event.items() if k not in ("ev", "t", "task"))
    return " ".join([f"{event.get('t', 0):.9g}", event["ev"], str(event.get("task") or "-"), *rest])


def explain(expected, actual, index):
    """The first difference in a few lines of text, with the events before it."""
    lines = [f"             {show(e)}" for _, e in expected[max(0, index - CONTEXT):index]]
    for title, side in (("expected", expected), ("actual", actual)):
        here = side[index:index + 2]
        lines += [f"  {title:8} {n:4} {show(e)}" for n, e in here] or [f"  {title:8}      (ends here)"]
    if index < len(expected) and index < len(actual):
        lines.append("  differs in: " + ", ".join(differing_fields(expected[index][1], actual[index][1])))
    return "\n".join(lines)
