"""Temporary files and folders for `async with`."""
import tempfile as _tempfile

from aiofiles.os import _threaded
from aiofiles.threadpool import AsyncFile


class _Temporary:
    def __init__(self, make, args, kwargs):
        self._make, self._args, self._kwargs = make, args, kwargs

    async def __aenter__(self):
        import asyncio
        made = await _threaded(self._make)(*self._args, **self._kwargs)
        self._file = made
        if isinstance(made, _tempfile.TemporaryDirectory):
            return made.name
        return AsyncFile(made, asyncio.get_running_loop(), None)

    async def __aexit__(self, *exc):
        await _threaded(self._file.cleanup if hasattr(self._file, "cleanup") else self._file.close)()


def NamedTemporaryFile(*args, **kwargs):
    return _Temporary(_tempfile.NamedTemporaryFile, args, kwargs)


TemporaryFile = NamedTemporaryFile


def TemporaryDirectory(*args, **kwargs):
    return _Temporary(_tempfile.TemporaryDirectory, args, kwargs)
