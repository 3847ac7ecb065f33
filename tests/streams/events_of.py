"""The lines of real_events.py, made of a trace of ours.

    events_of.py TRACE.jsonl
"""
import json
import sys

from real_events import without_ports


def lines_of(trace):
    """The lines of the events of a JSON Lines text."""
    for text in trace.splitlines():
        event = json.loads(text)
        kind, task = event["ev"], event["task"]
        if kind == "tick":
            yield f"tick {event['ready']}"
        elif kind == "callback":
            yield f"callback {event['name']}"
        elif kind in ("step", "suspend"):
            yield f"{kind} {task}"
        elif kind == "spawn":
            yield f"spawn {task} {event['coro']}"
        elif kind == "finish":
            value = "" if event["how"] == "cancel" else f" {event['value']}"
            yield without_ports(f"finish {task} {event['how']}{value}")
        elif kind == "out":
            yield "out " + repr(without_ports(event["text"]))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as trace_file:
        print("\n".join(lines_of(trace_file.read())))
