"""anyio on asyncio: sleep, run, task groups, cancel scopes, to_thread, Event, Lock, Semaphore, memory object streams.

Cancel scopes are timeouts of asyncio: move_on_after ends its block silently, fail_after with TimeoutError.
"""
import asyncio
from asyncio import Lock, sleep
from collections import deque

__all__ = ["run", "sleep", "sleep_forever", "current_time", "create_task_group", "move_on_after", "fail_after",
           "CancelScope", "Event", "Lock", "Semaphore", "CapacityLimiter", "to_thread", "from_thread",
           "create_memory_object_stream", "get_cancelled_exc_class", "EndOfStream", "ClosedResourceError",
           "BrokenResourceError", "WouldBlock"]


class EndOfStream(Exception): pass
class ClosedResourceError(Exception): pass
class BrokenResourceError(Exception): pass
class WouldBlock(Exception): pass


def run(func, *args, backend="asyncio", backend_options=None):
    if backend != "asyncio":
        raise LookupError(f"No such backend: {backend} (Coroscope runs asyncio's loop)")

    async def main():
        return await func(*args)
    return asyncio.run(main())


async def sleep_forever():
    await asyncio.get_running_loop().create_future()


async def sleep_until(deadline):
    await sleep(max(deadline - current_time(), 0))


def current_time():
    return asyncio.get_running_loop().time()


def get_cancelled_exc_class():
    return asyncio.CancelledError


class CancelScope:
    """A block that can be cancelled, or ends at its deadline."""

    def __init__(self, *, deadline=float("inf"), shield=False):
        self._deadline, self.shield = deadline, shield
        self.cancel_called = self.cancelled_caught = False
        self._task = self._timer = None

    def __enter__(self):
        self._task = asyncio.current_task()
        self.deadline = self._deadline
        if self.cancel_called:
            self._task.cancel()
        return self

    @property
    def deadline(self):
        return self._deadline

    @deadline.setter
    def deadline(self, when):
        self._deadline = when
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._task and when != float("inf"):
            self._timer = asyncio.get_running_loop().call_at(when, self.cancel)

    def cancel(self, reason=None):
        if not self.cancel_called:
            self.cancel_called = True
            if self._task:
                self._task.cancel()

    def __exit__(self, kind, exc, traceback):
        if self._timer:
            self._timer.cancel()
        task, self._task = self._task, None
        if self.cancel_called and task.uncancel() == 0 and kind is not None and issubclass(kind, asyncio.CancelledError):
            self.cancelled_caught = True
            return True
        return False


def move_on_after(delay, shield=False):
    return CancelScope(deadline=float("inf") if delay is None else current_time() + delay, shield=shield)


def move_on_at(deadline):
    return CancelScope(deadline=deadline)


class _FailAfter:
    def __init__(self, delay, shield):
        self._scope = move_on_after(delay, shield)

    def __enter__(self):
        return self._scope.__enter__()

    def __exit__(self, *exc):
        if self._scope.__exit__(*exc):
            raise TimeoutError
        return False


def fail_after(delay, shield=False):
    return _FailAfter(delay, shield)


class _Started:
    def __init__(self, future):
        self._future = future

    def started(self, value=None):
        self._future.set_result(value)


class TaskGroup:
    """start_soon(f, *args) starts tasks; the block ends when they all have."""

    def __init__(self):
        self._group = asyncio.TaskGroup()
        self.cancel_scope = CancelScope()

    async def __aenter__(self):
        self.cancel_scope.__enter__()
        await self._group.__aenter__()
        return self

    async def __aexit__(self, kind, exc, traceback):
        try:
            ended = await self._group.__aexit__(kind, exc, traceback)
        except BaseException as problem:
            if self.cancel_scope.__exit__(type(problem), problem, None):
                return True
            raise
        return self.cancel_scope.__exit__(kind, exc, traceback) or ended

    def start_soon(self, func, *args, name=None):
        self._group.create_task(func(*args), name=name)

    async def start(self, func, *args, name=None):
        started = asyncio.get_running_loop().create_future()
        task = self._group.create_task(func(*args, task_status=_Started(started)), name=name)
        await asyncio.wait([task, started], return_when=asyncio.FIRST_COMPLETED)
        if not started.done():
            raise RuntimeError("Child exited without calling task_status.started()")
        return started.result()


def create_task_group():
    return TaskGroup()


class Event(asyncio.Event):
    def statistics(self):
        return len(self._waiters)


class Semaphore(asyncio.Semaphore):
    def __init__(self, initial_value, *, max_value=None, fast_acquire=False):
        super().__init__(initial_value)

    @property
    def value(self):
        return self._value


class CapacityLimiter:
    def __init__(self, total_tokens):
        self.total_tokens = total_tokens
        self._semaphore = asyncio.Semaphore(total_tokens)

    @property
    def borrowed_tokens(self):
        return self.total_tokens - self._semaphore._value

    @property
    def available_tokens(self):
        return self._semaphore._value

    async def __aenter__(self):
        await self._semaphore.acquire()

    async def __aexit__(self, *exc):
        self._semaphore.release()


class to_thread:
    @staticmethod
    async def run_sync(func, *args, abandon_on_cancel=False, cancellable=None, limiter=None):
        if limiter is None:
            return await asyncio.to_thread(func, *args)
        async with limiter:
            return await asyncio.to_thread(func, *args)


class from_thread:
    @staticmethod
    def run(func, *args):
        raise NotImplementedError("anyio.from_thread is not simulated; use asyncio.run_coroutine_threadsafe")


class _Channel:
    def __init__(self, most):
        self.most, self.items = most, deque()
        self.receivers, self.senders = deque(), deque()
        self.open_senders = self.open_receivers = 1


class _End:
    def __init__(self, channel):
        self._channel = channel
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()

    async def aclose(self):
        self.close()


class MemoryObjectSendStream(_End):
    async def send(self, item):
        c = self._channel
        if self._closed:
            raise ClosedResourceError
        if not c.open_receivers:
            raise BrokenResourceError
        await sleep(0)
        while c.receivers:
            waiter = c.receivers.popleft()
            if not waiter.done():
                waiter.set_result(item)
                return
        if len(c.items) < c.most:
            c.items.append(item)
            return
        waiter = asyncio.get_running_loop().create_future()
        c.senders.append((waiter, item))
        await waiter

    def clone(self):
        self._channel.open_senders += 1
        return MemoryObjectSendStream(self._channel)

    def close(self):
        if not self._closed:
            self._closed = True
            self._channel.open_senders -= 1
            if not self._channel.open_senders:
                for waiter in self._channel.receivers:
                    if not waiter.done():
                        waiter.set_exception(EndOfStream())


class MemoryObjectReceiveStream(_End):
    async def receive(self):
        c = self._channel
        if self._closed:
            raise ClosedResourceError
        await sleep(0)
        while c.senders:
            waiter, item = c.senders.popleft()
            if not waiter.done():
                c.items.append(item)
                waiter.set_result(None)
                break
        if c.items:
            return c.items.popleft()
        if not c.open_senders:
            raise EndOfStream
        waiter = asyncio.get_running_loop().create_future()
        c.receivers.append(waiter)
        return await waiter

    def clone(self):
        self._channel.open_receivers += 1
        return MemoryObjectReceiveStream(self._channel)

    def close(self):
        if not self._closed:
            self._closed = True
            self._channel.open_receivers -= 1

    async def __aiter__(self):
        while True:
            try:
                item = await self.receive()
            except EndOfStream:
                return
            yield item


class _Streams:
    def __call__(self, max_buffer_size=0, item_type=None):
        channel = _Channel(max_buffer_size)
        return MemoryObjectSendStream(channel), MemoryObjectReceiveStream(channel)

    def __getitem__(self, item):
        return self


create_memory_object_stream = _Streams()
