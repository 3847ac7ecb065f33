"""The methods of a loop that wait for sockets: CPython has them in Lib/asyncio/selector_events.py, and those about local
sockets in Lib/asyncio/unix_events.py. How they come to the loop is told in _connections.py.
"""
import weakref
from functools import partial

import _socket
from asyncio._connections import BaseEventLoop, _refuse_ssl
from asyncio._selector_transports import _SelectorSocketTransport
from asyncio.trsock import TransportSocket

_RETRY_DELAY = 1  # of a server that may open no more sockets
_NO_RESOURCES = (12, 23, 24, 105)
_IN_USE = 98


class BaseSelectorEventLoop(BaseEventLoop):
    """CPython 3.14: Lib/asyncio/selector_events.py, BaseSelectorEventLoop."""

    # --- Transports ---

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        from asyncio._datagrams import _SelectorDatagramTransport
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)

    def _ensure_fd_no_transport(self, fd):
        fileno = fd
        if not isinstance(fileno, int):
            try:
                fileno = int(fileno.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fileno)
        if transport and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    # --- Servers ---

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, sslcontext, server, backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        path = sock.getsockname() if sock.family == _socket.AF_UNIX else None
        sock.close()
        if path:
            _socket._unlink(path)

    def _accept_connection(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100):
        """Takes all connections that wait."""
        for _ in range(backlog + 1):
            try:
                conn, addr = sock.accept()
                conn.setblocking(False)
            except ConnectionAbortedError:
                continue
            except (BlockingIOError, InterruptedError):
                return
            except OSError as exc:
                if exc.errno not in _NO_RESOURCES:
                    raise
                self.call_exception_handler({"message": "socket.accept() out of system resource", "exception": exc,
                                             "socket": TransportSocket(sock)})
                self._remove_reader(sock.fileno())
                self.call_later(_RETRY_DELAY, self._start_serving, protocol_factory, sock, sslcontext, server, backlog)
            else:
                self.create_task(self._accept_connection2(protocol_factory, conn, {"peername": addr}, sslcontext, server))

    async def _accept_connection2(self, protocol_factory, conn, extra, sslcontext=None, server=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = _socket._note_wait(self.create_future(), "connection_made")
            transport = self._make_socket_transport(conn, protocol, waiter=waiter, extra=extra, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self.get_debug():
                context = {"message": "Error on transport creation for incoming connection", "exception": exc}
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    # --- Waiting for a socket ---

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    def _sock_read_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    def _check_nonblocking(self, sock):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _sock_read(self, sock, callback, call, *args):
        """The result of call(*args), at once or when the socket can be read: then the callback sets it."""
        self._check_nonblocking(sock)
        try:
            return call(*args)
        except (BlockingIOError, InterruptedError):
            pass
        fut = _socket._note_wait(self.create_future(), callback.__name__[1:])
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, callback, fut, sock, *args)
        fut.add_done_callback(partial(self._sock_read_done, fd, handle=handle))
        return await fut

    async def sock_recv(self, sock, n):
        return await self._sock_read(sock, self._sock_recv, sock.recv, n)

    def _sock_recv(self, fut, sock, n):
        _settle(fut, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        return await self._sock_read(sock, self._sock_recv_into, sock.recv_into, buf)

    def _sock_recv_into(self, fut, sock, buf):
        _settle(fut, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        return await self._sock_read(sock, self._sock_recvfrom, sock.recvfrom, bufsize)

    def _sock_recvfrom(self, fut, sock, bufsize):
        _settle(fut, sock.recvfrom, bufsize)

    async def sock_sendall(self, sock, data):
        self._check_nonblocking(sock)
        try:
            n = sock.send(data)
        except (BlockingIOError, InterruptedError):
            n = 0
        if n == len(data):
            return
        fut = _socket._note_wait(self.create_future(), "sock_sendall")
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_writer(fd, self._sock_sendall, fut, sock, data, [n])
        fut.add_done_callback(partial(self._sock_write_done, fd, handle=handle))
        return await fut

    def _sock_sendall(self, fut, sock, view, pos):
        if fut.done():
            return
        try:
            n = sock.send(view[pos[0]:])
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
            return
        pos[0] += n
        if pos[0] == len(view):
            fut.set_result(None)

    async def sock_sendto(self, sock, data, address):
        self._check_nonblocking(sock)
        return sock.sendto(data, address)  # a datagram always finds room, or is lost

    async def sock_connect(self, sock, address):
        self._check_nonblocking(sock)
        if sock.family in (_socket.AF_INET, _socket.AF_INET6):
            resolved = await self._ensure_resolved(address, family=sock.family, type=sock.type, proto=sock.proto, loop=self)
            address = resolved[0][4]
        fut = _socket._note_wait(self.create_future(), f"connection to {address}")
        self._sock_connect(fut, sock, address)
        try:
            return await fut
        finally:
            fut = None  # an exception refers to this frame

    def _sock_connect(self, fut, sock, address):
        fd = sock.fileno()
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            self._ensure_fd_no_transport(fd)
            handle = self._add_writer(fd, self._sock_connect_cb, fut, sock, address)
            fut.add_done_callback(partial(self._sock_write_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(None)
        finally:
            fut = None

    def _sock_connect_cb(self, fut, sock, address):
        _settle(fut, _check_connected, sock, address)

    async def sock_accept(self, sock):
        self._check_nonblocking(sock)
        fut = _socket._note_wait(self.create_future(), "sock_accept")
        self._sock_accept(fut, sock)
        return await fut

    def _sock_accept(self, fut, sock):
        fd = sock.fileno()
        try:
            conn, address = sock.accept()
            conn.setblocking(False)
        except (BlockingIOError, InterruptedError):
            self._ensure_fd_no_transport(fd)
            handle = self._add_reader(fd, self._sock_accept, fut, sock)
            fut.add_done_callback(partial(self._sock_read_done, fd, handle=handle))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result((conn, address))


def _check_connected(sock, address):
    err = sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR)
    if err != 0:
        raise OSError(err, f"Connect call failed {address}")


def _settle(fut, call, *args):
    """Sets the result of the call, unless the socket has nothing yet."""
    if fut.done():
        return
    try:
        result = call(*args)
    except (BlockingIOError, InterruptedError):
        return
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """CPython 3.14: Lib/asyncio/unix_events.py, _UnixSelectorEventLoop. Paths are those of the simulated network."""

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        _refuse_ssl(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, _path(path))
            except BaseException:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError("no path and sock were specified")
            _check_unix(sock)
            sock.setblocking(False)
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
                                 cleanup_socket=True):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _refuse_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = _path(path)
            sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
            _socket._unlink(path)  # what an earlier server has left there
            try:
                sock.bind(path)
            except OSError as exc:
                sock.close()
                if exc.errno == _IN_USE:
                    raise OSError(_IN_USE, f"Address {path!r} is already in use") from None
                raise
        else:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            _check_unix(sock)
        return await self._make_server(protocol_factory, [sock], backlog, start_serving)


def _path(path):
    from os import fspath
    return fspath(path)


def _check_unix(sock):
    if sock.family != _socket.AF_UNIX or sock.type != _socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")


def new_transports():
    """What a loop knows of its transports: by the number of their socket, while they live."""
    return weakref.WeakValueDictionary()
