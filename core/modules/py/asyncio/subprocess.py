"""Subprocesses are not simulated: there is one process, the program's own. CPython 3.14: Lib/asyncio/subprocess.py."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE, STDOUT, DEVNULL = -1, -2, -3


class Process:
    """A name for annotations."""


def _refuse(command):
    raise NotImplementedError(f"processes are not simulated, so {command!r} cannot be run; "
                              "to see waiting, use asyncio.sleep or asyncio.to_thread")


async def create_subprocess_exec(program, *args, **kwds):
    _refuse(program)


async def create_subprocess_shell(cmd, **kwds):
    _refuse(cmd)
