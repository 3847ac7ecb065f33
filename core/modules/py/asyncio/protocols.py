"""The base classes of protocols: what a transport calls. CPython 3.14: Lib/asyncio/protocols.py."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What every protocol may be told."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection stands; `transport` is its other side here."""

    def connection_lost(self, exc):
        """The connection is gone: exc is None after an end of file or a close."""

    def pause_writing(self):
        """The transport's buffer is above its high mark."""

    def resume_writing(self):
        """The transport's buffer is at its low mark or below."""


class Protocol(BaseProtocol):
    """For streams: connection_made, data_received as often as there is data, eof_received at most once, connection_lost."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """No more bytes will come. A true result keeps the transport open for writing."""


class BufferedProtocol(BaseProtocol):
    """For streams whose bytes go into a buffer of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer for the next bytes."""

    def buffer_updated(self, nbytes):
        """The buffer has so many new bytes."""

    def eof_received(self):
        """No more bytes will come. A true result keeps the transport open for writing."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came from an address."""

    def error_received(self, exc):
        """Sending or receiving has raised an OSError."""


class SubprocessProtocol(BaseProtocol):
    """For processes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process wrote to its pipe fd."""

    def pipe_connection_lost(self, fd, exc):
        """The pipe fd is closed."""

    def process_exited(self):
        """The process has ended."""
