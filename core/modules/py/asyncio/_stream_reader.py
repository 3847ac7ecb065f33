"""StreamReader: a buffer of bytes that one coroutine reads and a protocol fills.

CPython 3.14: Lib/asyncio/streams.py, StreamReader; Lib/asyncio/exceptions.py for its errors.
"""
from _socket import _note_wait
from asyncio import get_event_loop

DEFAULT_LIMIT = 2 ** 16


class IncompleteReadError(EOFError):
    """The stream ended early. `partial`: what there was; `expected`: how much was asked for, or None."""

    def __init__(self, partial, expected):
        total = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {total} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The limit was reached before a separator was found. `consumed`: how many bytes have been looked at."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


IncompleteReadError.__module__ = LimitOverrunError.__module__ = "asyncio.exceptions"


class StreamReader:
    """What a stream has sent. Reading stops while more than twice the limit lies here unread."""

    _source_traceback = None

    def __init__(self, limit=DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None  # of the coroutine that waits for bytes
        self._exception = None
        self._transport = None
        self._paused = False  # the transport was told not to read

    def __repr__(self):
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, "_" + name)
            if value:
                info.append(f"{name}={value!r}")
        if self._paused:
            info.append("paused")
        return f"<{' '.join(info)}>"

    # --- What the protocol calls ---

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        """Whoever reads, now or later, gets this exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        """Has everything been read, and will nothing more come?"""
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                self._transport = None  # it cannot pause, so everything has to be kept
            else:
                self._paused = True

    # --- Reading ---

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    def _take(self, count):
        """The first bytes, which leave the buffer."""
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data

    async def _wait_for_data(self, func_name):
        """Until there are more bytes, or no more will come. One coroutine at a time."""
        if self._waiter is not None:
            raise RuntimeError(f"{func_name}() called while another coroutine is already waiting for incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:  # more is needed than the limit lets in
            self._paused = False
            self._transport.resume_reading()
        self._waiter = _note_wait(self._loop.create_future(), f"StreamReader.{func_name}")
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        """The bytes up to and with the next newline; less, or none, at the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            if self._buffer.startswith(b"\n", e.consumed):
                del self._buffer[:e.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(e.args[0])

    async def readuntil(self, separator=b"\n"):
        """The bytes up to and with a separator, or with the one of a tuple of them that ends first."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        shortest, longest = len(separators[0]), len(separators[-1])
        if shortest == 0:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception

        start = end = None  # of the separator that ends first
        searched = 0  # no separator begins before this place
        while True:
            size = len(self._buffer)
            if size - searched >= shortest:
                for sep in separators:
                    place = self._buffer.find(sep, searched)
                    if place != -1 and (end is None or place + len(sep) < end):
                        start, end = place, place + len(sep)
                if end is not None:
                    break
                searched = max(0, size + 1 - longest)  # the bytes at the end may begin a separator
                if searched > self._limit:
                    raise LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)
            if self._eof:
                raise IncompleteReadError(self._take(size), None)
            await self._wait_for_data("readuntil")

        if start > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", start)
        chunk = self._take(end)
        self._maybe_resume_transport()
        return chunk

    async def read(self, n=-1):
        """At most n bytes, as soon as there are any; all up to the end of the stream if n is negative."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        data = self._take(n)
        self._maybe_resume_transport()
        return data

    async def readexactly(self, n):
        """Exactly n bytes, or IncompleteReadError."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), n)
            await self._wait_for_data("readexactly")
        data = self._take(n)
        self._maybe_resume_transport()
        return data

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line


StreamReader.__module__ = "asyncio.streams"
