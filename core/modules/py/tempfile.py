"""Files and folders with names of their own below /tmp. The names are the same in every run. CPython 3.14: Lib/tempfile.py."""
import os
import shutil

from _virtual_files import find

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "gettempdir", "gettempprefix", "tempdir"]

tempdir = None
_count = 0


def gettempdir():
    return tempdir or "/tmp"


def gettempprefix():
    return "tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    """A path that is not there yet."""
    global _count
    while True:
        _count += 1
        letters = "".join(["abcdefghijklmnopqrstuvwxyz0123456789_"[(_count * 7919 + i * 104729 >> i) % 37] for i in range(8)])
        path = os.path.join(dir or gettempdir(), (prefix or "tmp") + letters + (suffix or ""))
        if find(path) is None:
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = mktemp(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = mktemp(suffix, prefix, dir)
    with open(path, "x") as file:
        return file.fileno(), path


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and find(self.name) is not None:
            os.unlink(self.name)

    def __repr__(self):
        return "<tempfile._TemporaryFileWrapper object at 0x0>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A file that is removed when it is closed."""
    path = mktemp(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, delete)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode="w+b", **kwargs):
    return NamedTemporaryFile(mode, **kwargs)


class TemporaryDirectory:
    """A folder that is removed, with all that is in it, at the end of `with`."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if find(self.name) is not None:
            shutil.rmtree(self.name)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"
