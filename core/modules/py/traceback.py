"""Tracebacks as text. The interpreter makes the text itself; frames of the library are left out of it.

CPython 3.14: Lib/traceback.py.
"""
import sys

import _program
import _traceback_text
from _traceback_text import source_line as _source_line

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_sentinel = object()


def _value_of(exc, value, tb):
    """The exception that a function was called about, by itself or as (type, value, traceback)."""
    if value is _sentinel and tb is _sentinel:
        if exc is None or isinstance(exc, BaseException):
            return exc, _sentinel
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    if value is _sentinel or tb is _sentinel:
        raise ValueError("Both or neither of value and tb must be given")
    return value, tb


def _write(text, file):
    print(text, file=sys.stderr if file is None else file, end="")


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def _pieces(value, tb, limit, chain):
    if value is None:
        return ["NoneType: None\n"]
    if tb is _sentinel or tb is value.__traceback__:
        if limit is None:
            return _traceback_text.pieces(value, chain)
        tb = value.__traceback__
    kept = value.__traceback__
    try:
        value.__traceback__ = tb
        if limit is None:
            return _traceback_text.pieces(value, chain)
        value.__traceback__ = None
        before = _traceback_text.pieces(value, chain)
        only = _traceback_text.exception_only(value)
        head = before[:len(before) - len(only)]
        shown = format_tb(tb, limit)
        return head + (["Traceback (most recent call last):\n"] + shown if tb is not None else []) + only
    finally:
        value.__traceback__ = kept


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    value, tb = _value_of(exc, value, tb)
    return _pieces(value, tb, limit, chain)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    value, tb = _value_of(exc, value, tb)
    _write("".join(_pieces(value, tb, limit, chain)), file)


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    if value is _sentinel:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _traceback_text.exception_only(value, True)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if getattr(sys, "last_exc", None) is None:
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_tb(tb, limit=None, file=None):
    for text in format_tb(tb, limit):
        _write(text, file)


def format_tb(tb, limit=None):
    return _limited(_traceback_text.frame_pieces(tb), limit)


def print_list(extracted_list, file=None):
    for text in format_list(extracted_list):
        _write(text, file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_stack(f=None, limit=None, file=None):
    for text in format_stack(f, limit):
        _write(text, file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def extract_stack(f=None, limit=None):
    frames = [(frame, frame.f_lineno) for frame in _program.frames()]
    if f is not None:
        while frames and frames[-1][0] is not f:
            frames.pop()
    if limit is not None:
        frames = frames[-limit:] if limit >= 0 else frames[:-limit]
    return StackSummary(_summary(frame, line) for frame, line in frames)


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def walk_stack(f):
    frames = _program.frames()
    if f is not None:
        while frames and frames[-1] is not f:
            frames.pop()
    for frame in reversed(frames):
        yield frame, frame.f_lineno


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def _summary(frame, line):
    code = frame.f_code
    return FrameSummary(code.co_filename, line, code.co_name)


class FrameSummary:
    """A frame as far as it is shown."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = _source_line(self.filename, self.lineno)
        return None if self._line is None else self._line.strip()

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, place):
        return self._items()[place]

    def __iter__(self):
        return iter(self._items())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls(_summary(frame, line) for frame, line in _limited(list(frame_gen), limit))

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                made.append(frame)
            else:
                filename, lineno, name, line = frame
                made.append(FrameSummary(filename, lineno, name, line=line))
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        f = frame_summary
        text = f'  File "{f.filename}", line {f.lineno}, in {f.name}\n'
        if f.line:
            text += f"    {f.line}\n"
        for name, value in sorted((f.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        out, same, before = [], 0, None

        def repeated():
            if same > 3:
                out.append(f"  [Previous line repeated {same - 3} more time{'s' if same - 3 > 1 else ''}]\n")
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != before:
                repeated()
                before, same = key, 0
            same += 1
            if same <= 3:
                out.append(self.format_frame_summary(frame))
        repeated()
        return out


class TracebackException:
    """An exception as it would be printed, without keeping it alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = _seen or set()
        seen.add(id(exc_value))
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit)
        self.exc_type = exc_type
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._texts = {chain: _pieces(exc_value, exc_traceback, limit, chain) for chain in (True, False)}
        self._only = _traceback_text.exception_only(exc_value)

        def made(other):
            if other is None or id(other) in seen:
                return None
            return TracebackException(type(other), other, other.__traceback__, limit=limit, _seen=seen)
        self.__cause__ = made(exc_value.__cause__)
        self.__context__ = made(exc_value.__context__)
        self.__suppress_context__ = exc_value.__suppress_context__
        inner = getattr(exc_value, "exceptions", None) if isinstance(exc_value, BaseExceptionGroup) else None
        self.exceptions = None if inner is None else [made(e) for e in inner]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        module, name = self.exc_type.__module__, self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def format(self, *, chain=True, **kwargs):
        yield from self._texts[bool(chain)]

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        _write("".join(self._texts[bool(chain)]), file)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._texts == other._texts
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str
