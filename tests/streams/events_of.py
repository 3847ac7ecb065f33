"""The lines of real_events.py, made of a trace of ours.

    events_of.py TRACE.jsonl
"""
import json
import subprocess
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


def differing_events(binary, program, events):
    """None, or the first event of a program that is another one than on real sockets."""
    done = subprocess.run([binary, "trace", program], capture_output=True, text=True, encoding="utf-8", timeout=30)
    ours = [*lines_of(done.stdout), "(the end)"]
    real = [*events.read_text(encoding="utf-8").splitlines(), "(the end)"]
    for number, (a, b) in enumerate(zip(real, ours), 1):
        if a != b:
            return f"event {number}\n  real sockets {a}\n  ours         {b}"
    return None


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as trace_file:
        print("\n".join(lines_of(trace_file.read())))
