"""Runs a program with real sockets, and writes what its loop does, in the order in which it does it.

    real_events.py PROGRAM > PROGRAM_WITHOUT_PY.events        # by CPython 3.13 or newer, on Linux

A line is an event of a trace without its time: `tick READY` (an iteration of the loop and its number of handles), `callback
NAME`, `step TASK`, `spawn TASK CORO`, `suspend TASK`, `finish TASK HOW VALUE`, `out TEXT`. Ports that systems choose are
PORT. events_of.py makes the same lines of a trace of ours.
"""
import asyncio
import builtins
import io
import re
import sys
import traceback
from asyncio import base_events, events

_SELF_PIPE = "BaseSelectorEventLoop._read_from_self"
lines = []


def without_ports(text):
    return re.sub(r"\b(3[2-9]|4\d|5\d|6[0-5])\d{3}\b", "PORT", text)


def name_of(callback):
    while hasattr(callback, "func"):
        callback = callback.func
    return getattr(callback, "__qualname__", type(callback).__qualname__)


def task_of(callback):
    """The task whose step or wake-up it is."""
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, asyncio.Task) and name_of(callback) != "Task.cancel" else None


def ended(task):
    """How it is after a step."""
    if not task.done():
        return f"suspend {task.get_name()}"
    if task.cancelled():
        return f"finish {task.get_name()} cancel"
    if task._exception is not None:  # exception() would say that it was retrieved
        return without_ports(f"finish {task.get_name()} raise {described(task._exception)}")
    return without_ports(f"finish {task.get_name()} return {task.result()!r}")


def described(exception):
    return traceback.format_exception_only(exception)[-1].rstrip("\n")


def run_once(loop, base=base_events.BaseEventLoop._run_once):
    """Tells of the iteration when its first handle runs: then all of them have been gathered."""
    base_run = events.Handle._run
    has_begun = False

    def run(handle):
        nonlocal has_begun
        if not has_begun:
            has_begun = True
            handles = [handle, *loop._ready]
            count = len([h for h in handles if h._cancelled or name_of(h._callback) != _SELF_PIPE])
            if count:
                lines.append(f"tick {count}")
        if name_of(handle._callback) == _SELF_PIPE:
            return base_run(handle)
        task = task_of(handle._callback)
        lines.append(f"step {task.get_name()}" if task else f"callback {name_of(handle._callback)}")
        base_run(handle)
        if task:
            lines.append(ended(task))

    events.Handle._run = run
    try:
        base(loop)
    finally:
        events.Handle._run = base_run
    if not has_begun:
        lines.append("tick 0")


def create_task(loop, coro, base=base_events.BaseEventLoop.create_task, **keywords):
    task = base(loop, coro, **keywords)
    lines.append(f"spawn {task.get_name()} {coro.__qualname__}")
    return task


def print_at_once(*values, sep=" ", end="\n", file=None, flush=False, base=builtins.print):
    if file is None:
        sys.stdout.write(sep.join(map(str, values)) + end)
    else:
        base(*values, sep=sep, end=end, file=file, flush=flush)


class Output(io.TextIOBase):
    def write(self, text):
        if text:
            lines.append("out " + repr(without_ports(text)))
        return len(text)


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        code = compile(source.read(), sys.argv[1], "exec")
    base_events.BaseEventLoop._run_once = run_once
    base_events.BaseEventLoop.create_task = create_task
    builtins.print = print_at_once
    real, sys.stdout = sys.stdout, Output()
    try:
        exec(code, {"__name__": "__main__"})
    finally:
        sys.stdout = real
        real.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
