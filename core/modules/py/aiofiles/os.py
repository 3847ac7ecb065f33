"""Functions of os, each in a thread of the loop."""
import asyncio
import os as _os
from functools import partial, wraps


def _threaded(function):
    @wraps(function)
    async def run(*args, loop=None, executor=None, **kwargs):
        loop = loop or asyncio.get_running_loop()
        return await loop.run_in_executor(executor, partial(function, *args, **kwargs))
    return run


for _name in ("access", "listdir", "makedirs", "mkdir", "remove", "removedirs", "rename", "renames", "replace", "rmdir",
              "scandir", "stat", "unlink", "getcwd"):
    globals()[_name] = _threaded(getattr(_os, _name))


class path:
    """Functions of os.path."""


for _name in ("abspath", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "ismount",
              "samefile"):
    setattr(path, _name, staticmethod(_threaded(getattr(_os.path, _name))))
