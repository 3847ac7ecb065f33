"""Streams in memory: StringIO and BytesIO, and the names of the others.

CPython 3.14: Lib/_pyio.py, Modules/_io/stringio.c, bytesio.c. Files themselves are what open() gives.
"""
import sys as _sys
from abc import ABC as _ABC

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072
BlockingIOError = BlockingIOError
open = open


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(_ABC):
    """What all streams share."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return False

    writable = seekable = readable

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        self._unsupported("fileno")

    def seek(self, offset, whence=0):
        self._unsupported("seek")

    def truncate(self, size=None):
        self._unsupported("truncate")

    def tell(self):
        return self.seek(0, 1)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        self._unsupported("read")

    def write(self, b):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        return self.read(size)

    def write(self, b):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer):
        taken = self.read(len(buffer))
        buffer[:len(taken)] = taken
        return len(taken)


class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def write(self, s):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


TextIOWrapper = type(_sys.__stdout__)
TextIOBase.register(TextIOWrapper)


def _size(size):
    if size is None:
        return -1
    if not hasattr(type(size), "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


class _InMemory:
    """Reading, writing and seeking in `_content`, a str or bytes; `_parts` were written at its end."""

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def _gathered(self):
        if self._parts:
            self._content += self._empty.join(self._parts)
            self._parts.clear()
        return self._content

    def getvalue(self):
        self._check_open()
        return self._gathered()

    def _put(self, data):
        size = len(data)
        if self._at == self._length:
            self._parts.append(data)
        else:
            content = self._gathered()
            if self._at > self._length:
                content += self._pad * (self._at - self._length)
            self._content = content[:self._at] + data + content[self._at + size:]
        self._at += size
        self._length = max(self._length, self._at)
        return size

    def read(self, size=-1, /):
        self._check_open()
        size = _size(size)
        start = self._at
        end = self._length if size < 0 else min(start + size, self._length)
        if start >= end:
            return self._empty
        self._at = end
        return self._gathered()[start:end]

    def readline(self, size=-1, /):
        self._check_open()
        size = _size(size)
        content = self._gathered()
        end = content.find(self._line_end, self._at) + 1 or self._length
        if size >= 0:
            end = min(end, self._at + size)
        line = content[self._at:end]
        self._at = max(end, self._at)
        return line

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}" if self._empty == "" else f"negative size value {size}")
        self._content = self._gathered()[:size]
        self._length = min(size, self._length)
        return size


class StringIO(_InMemory, TextIOBase):
    _empty, _pad, _line_end = "", "\0", "\n"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._content, self._parts, self._at, self._length = "", [], 0, 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def write(self, s, /):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        text = s
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        if text:
            self._put(text)
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at


class BytesIO(_InMemory, BufferedIOBase):
    _empty, _pad, _line_end = b"", b"\0", b"\n"

    def __init__(self, initial_bytes=b""):
        self._content, self._parts, self._at = bytes(initial_bytes or b""), [], 0
        self._length = len(self._content)

    def write(self, b, /):
        self._check_open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(b)
        return self._put(data) if data else 0

    def getbuffer(self):
        return memoryview(self.getvalue())

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, pos + (0, self._at, self._length)[whence])
        return self._at


class IncrementalNewlineDecoder:
    pass


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding
