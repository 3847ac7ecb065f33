"""Paths as objects, on the file system in memory. CPython 3.14: Lib/pathlib."""
import os
from os import path as _path

import _virtual_files
from _virtual_files import fail, find, need

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath", "UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    pass


class PurePath:
    """A path, without looking at files."""

    __slots__ = ("_text", "_parts", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = ""
        for part in args:
            if isinstance(part, PurePath):
                part = part._text
            else:
                part = part.__fspath__() if hasattr(type(part), "__fspath__") else part
                if not isinstance(part, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(part).__name__!r}")
            text = _path.join(text, part) if text else part
        parts = [p for p in text.split("/") if p and p != "."]
        self._parts = (["/"] if text.startswith("/") else []) + parts
        self._text = ("/" if text.startswith("/") else "") + "/".join(parts) or "."

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __str__(self):
        return self._text

    __fspath__ = as_posix = __str__

    def __bytes__(self):
        return os.fsencode(self._text)

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self._parts < other._parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._parts <= other._parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._parts > other._parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._parts >= other._parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *segments):
        return self.with_segments(self, *segments)

    @property
    def parts(self):
        return tuple(self._parts)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return "/" if self._text.startswith("/") else ""

    anchor = root

    @property
    def name(self):
        return "" if not self._parts or self._parts[-1] == "/" else self._parts[-1]

    @property
    def suffix(self):
        return _path.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + s for s in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return _path.splitext(self.name)[0]

    @property
    def parent(self):
        if len(self._parts) < 2 and self.root or not self._parts:
            return self
        return self.with_segments(*self._parts[:-1])

    @property
    def parents(self):
        found, path = [], self
        while path.parent != path:
            path = path.parent
            found.append(path)
        return tuple(found)

    def is_absolute(self):
        return bool(self.root)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self.with_segments(*self._parts[:-1], name)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        other = self.with_segments(other)
        if self._parts[:len(other._parts)] == other._parts:
            return self.with_segments(*self._parts[len(other._parts):])
        if not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        return self.with_segments(_path.relpath(self._text, other._text))

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return self._parts[:len(other._parts)] == other._parts

    def match(self, pattern, *, case_sensitive=None):
        import fnmatch
        wanted = PurePath(pattern)._parts
        have = self._parts[-len(wanted):] if not str(pattern).startswith("/") else self._parts
        return len(have) == len(wanted) and all([fnmatch.fnmatch(h, w) for h, w in zip(have, wanted)])

    def as_uri(self):
        from urllib.parse import quote
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        return "file://" + quote(self._text)


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    """A path that can be looked at, opened and made."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(_virtual_files.HOME)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _virtual_files.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def exists(self, *, follow_symlinks=True):
        return find(self) is not None

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self)

    def is_symlink(self):
        return False

    is_mount = is_socket = is_fifo = is_block_device = is_char_device = is_junction = is_symlink

    def stat(self, *, follow_symlinks=True):
        return os.stat(self._text)

    lstat = stat

    def iterdir(self):
        return iter([self / name for name in os.listdir(self._text)])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Paths below this one that match; ** goes through all folders."""
        pattern = os.fspath(pattern)
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        return iter(_found(self, [p for p in pattern.split("/") if p and p != "."]))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob("**/" + os.fspath(pattern))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(self._text, top_down, on_error):
            yield self.with_segments(folder), folders, files

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if find(self) is not None:
            if exist_ok and self.is_dir():
                return
            fail(17, self._text)
        if parents and not self.parent.exists():
            self.parent.mkdir(parents=True, exist_ok=True)
        os.mkdir(self._text)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists() and not exist_ok:
            fail(17, self._text)
        with self.open("a"):
            os.utime(self)

    def unlink(self, missing_ok=False):
        if missing_ok and not self.exists():
            return
        os.unlink(self._text)

    def rmdir(self):
        os.rmdir(self._text)

    def rename(self, target):
        os.rename(self._text, os.fspath(target))
        return self.with_segments(target)

    def replace(self, target):
        return self.rename(target)

    def copy(self, target, **options):
        target = self.with_segments(target)
        target.write_bytes(self.read_bytes())
        return target

    def move(self, target):
        return self.rename(target)

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            need(self._text)
        return self.with_segments(_path.abspath(self._text))

    def samefile(self, other):
        return _path.samefile(self, other)

    def expanduser(self):
        return self.with_segments(_path.expanduser(self._text))

    def owner(self):
        return "learner"

    group = owner

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _found(folder, parts):
    import fnmatch
    first, rest = parts[0], parts[1:]
    node = find(folder)
    if node is None or node.entries is None:
        return
    if first == "**":
        if rest:
            yield from _found(folder, rest)
        else:
            yield folder
        for name, entry in node.entries.items():
            if entry.entries is not None:
                yield from _found(folder / name, parts)
            elif not rest:
                yield folder / name
        return
    for name in fnmatch.filter(node.entries, first):
        if rest:
            yield from _found(folder / name, rest)
        else:
            yield folder / name
