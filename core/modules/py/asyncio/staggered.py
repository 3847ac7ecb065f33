"""Starting attempts one after another until one succeeds. CPython 3.14: Lib/asyncio/staggered.py."""
import contextlib
from asyncio import (CancelledError, Event, TimeoutError, current_task, future_add_to_awaited_by, get_running_loop, wait_for)

__all__ = ("staggered_race",)


class _Race:
    """The state that the attempts share: each is a task, which starts the next one."""

    def __init__(self, coro_fns, delay, loop):
        self.loop = loop
        self.delay = delay
        self.parent = current_task(loop)
        self.attempts = enumerate(coro_fns)
        self.winner = (None, None)
        self.exceptions = []
        self.unhandled = []
        self.running = set()
        self.all_ended = None

    def start(self, after):
        ok_to_start = Event()
        task = self.loop.create_task(self.attempt(ok_to_start, after))
        future_add_to_awaited_by(task, self.parent)
        self.running.add(task)
        task.add_done_callback(self.ended)
        ok_to_start.set()

    def ended(self, task):
        self.running.discard(task)
        if self.all_ended is not None and not self.all_ended.done() and not self.running:
            self.all_ended.set_result(None)
        if not task.cancelled() and (exc := task.exception()) is not None:
            self.unhandled.append(exc)

    async def attempt(self, ok_to_start, previous_failed):
        await ok_to_start.wait()
        if previous_failed is not None:
            with contextlib.suppress(TimeoutError):
                await wait_for(previous_failed.wait(), self.delay)
        try:
            index, coro_fn = next(self.attempts)
        except StopIteration:
            return
        failed = Event()
        self.start(failed)
        self.exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self.exceptions[index] = e
            failed.set()
        else:
            self.winner = (result, index)
            me = current_task(self.loop)
            for task in self.running:
                if task is not me:
                    task.cancel()

    async def run(self):
        cancelled = None
        self.start(None)
        while self.running:
            self.all_ended = self.loop.create_future()
            try:
                await self.all_ended
            except CancelledError as e:
                cancelled = e
                for task in self.running:
                    task.cancel(*e.args)
            self.all_ended = None
        if self.unhandled:
            raise ExceptionGroup("staggered race failed", self.unhandled)
        if cancelled is not None:
            raise cancelled
        return *self.winner, self.exceptions


async def staggered_race(coro_fns, delay, *, loop=None):
    """(the winner's result, its index, everyone's exceptions)"""
    return await _Race(coro_fns, delay, loop or get_running_loop()).run()
