"""os without its files: one process, two processors, no environment, and what is refused.

CPython 3.14: Lib/os.py, Modules/posixmodule.c.
"""
import sys

import _structseq
from _world_bytes import take as _take

name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
error = OSError

terminal_size = _structseq.make("terminal_size", "os", ("columns", "lines"))
uname_result = _structseq.make("uname_result", "posix", ("sysname", "nodename", "release", "version", "machine"))
times_result = _structseq.make("times_result", "posix",
                               ("user", "system", "children_user", "children_system", "elapsed"))


class _Environ(dict):
    """os.environ: begins empty; only what the program puts in is there."""

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        dict.__setitem__(self, key, value)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


environ = _Environ()
supports_bytes_environ = False


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def getpid():
    return 4242


def getppid():
    return 4241


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "learner"


def cpu_count():
    return 4


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    return {0, 1, 2, 3}


def getloadavg():
    return (0.0, 0.0, 0.0)


def urandom(size, /):
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _take(size)


def getrandom(size, flags=0):
    return urandom(size)


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    return False


def uname():
    return uname_result(("Linux", "localhost", "6.1.0", "#1 SMP", "x86_64"))


def times():
    import time
    return times_result((0.0, 0.0, 0.0, 0.0, time.monotonic()))


def strerror(code, /):
    import errno
    return errno._texts.get(code, f"Unknown error {code}")


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    convert = getattr(type(path), "__fspath__", None)
    if convert is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    text = convert(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, "
                        f"not {type(text).__name__}")
    return text


def fsencode(filename):
    text = fspath(filename)
    return text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text


def fsdecode(filename):
    text = fspath(filename)
    return text if isinstance(text, str) else text.decode("utf-8", "surrogateescape")


from abc import ABC as _ABC
from abc import abstractmethod as _abstractmethod


class PathLike(_ABC):
    """What has a path: __fspath__."""

    __slots__ = ()

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _exit(status):
    """Ends the program at once: nothing is cleaned up, so no handler of the program runs."""
    sys.exit(status)


def abort():
    sys.exit(134)


def nice(increment, /):
    return 0


def _refused(name, instead):
    def refuse(*args, **kwargs):
        raise PermissionError(1, f"os.{name}: {instead}")
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name, _instead in (("system", "a program cannot start others here; await asyncio.sleep() stands for one"),
                        ("fork", "there is one process here; use asyncio tasks or threads"),
                        ("kill", "there is no other process here"), ("popen", "a program cannot start others here"),
                        ("execv", "a program cannot start others here"), ("pipe", "use asyncio.Queue"),
                        ("execvp", "a program cannot start others here"), ("spawnv", "a program cannot start others here"),
                        ("wait", "there is no other process here"), ("waitpid", "there is no other process here"),
                        ("symlink", "the files here have no links"), ("link", "the files here have no links")):
    globals()[_name] = _refused(_name, _instead)
