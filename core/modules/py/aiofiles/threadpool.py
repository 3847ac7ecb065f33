"""open() and the file objects, each method a call of run_in_executor."""
import asyncio
import builtins
from functools import partial

_WAITING = {"close", "flush", "read", "readall", "read1", "readinto", "readline", "readlines", "seek", "tell", "truncate",
            "write", "writelines", "peek", "isatty", "seekable", "readable", "writable"}


class AsyncFile:
    """A file whose methods are awaited."""

    def __init__(self, file, loop, executor):
        self._file, self._loop, self._executor = file, loop, executor

    def __getattr__(self, name):
        value = getattr(self._file, name)
        if name not in _WAITING:
            return value

        async def method(*args, **kwargs):
            return await self._loop.run_in_executor(self._executor, partial(value, *args, **kwargs))
        return method

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


class _Opening:
    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._opened = await self._coro
        return self._opened

    async def __aexit__(self, *exc):
        await self._opened.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None,
         executor=None):
    """To be awaited, or used with `async with`."""
    return _Opening(_open(loop, executor, file, mode=mode, buffering=buffering, encoding=encoding, errors=errors,
                          newline=newline))


async def _open(loop, executor, file, **kwargs):
    loop = loop or asyncio.get_running_loop()
    opened = await loop.run_in_executor(executor, partial(builtins.open, file, **kwargs))
    return AsyncFile(opened, loop, executor)
