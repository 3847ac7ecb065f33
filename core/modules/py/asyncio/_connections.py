"""Making connections and servers: the methods of a loop that CPython has in Lib/asyncio/base_events.py.

The loop itself is in C++, which hands over to these functions with itself as `self`. In place of CPython's class
BaseEventLoop stands a class that is never instantiated, so that names are the same.
"""
import _socket
from socket import AF_INET, AF_INET6, SOCK_DGRAM, SOCK_STREAM
from asyncio import ensure_future, gather, sleep
from asyncio._server import Server

_NOT_AVAILABLE = 99
_AI_PASSIVE = 1


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo would give for a host that is an IP address already; None for others."""
    if proto not in (0, 6, 17) or host is None:
        return None
    if type == SOCK_STREAM:
        proto = 6
    elif type == SOCK_DGRAM:
        proto = 17
    else:
        return None
    if port is None or port in ("", b""):
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if "%" in host:
        return None
    for af in (AF_INET, AF_INET6) if family == 0 else (family,):
        if _socket._is_address(af, host):
            sockaddr = (host, port, flowinfo, scopeid) if af == AF_INET6 else (host, port)
            return af, type, proto, "", sockaddr
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """The addresses with their families in turn."""
    families = {}
    for info in addrinfos:
        families.setdefault(info[0], []).append(info)
    lists = list(families.values())
    count = first_address_family_count - 1
    ordered = lists[0][:count] if count > 0 else []
    if count > 0:
        del lists[0][:count]
    for i in range(max([len(infos) for infos in lists])):
        ordered += [infos[i] for infos in lists if i < len(infos)]
    return ordered


def _refuse_ssl(ssl, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")
    if ssl:
        raise RuntimeError("Python ssl module is not available: TLS is not simulated; connect without ssl")


def _close(sock):
    try:
        sock.close()
    except OSError:
        pass


class BaseEventLoop:
    """CPython 3.14: Lib/asyncio/base_events.py, BaseEventLoop."""

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=SOCK_STREAM, proto=0, flags=0, loop):
        host, port = address[:2]
        info = _ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    async def _resolved(self, address, family, proto, flags):
        infos = await self._ensure_resolved(address, family=family, type=SOCK_STREAM, proto=proto, flags=flags,
                                            loop=self)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        return infos

    # --- Clients ---

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        """A connected socket. What failed goes into a list of its own in `exceptions`."""
        failed = []
        exceptions.append(failed)
        family, type_, proto, _, address = addr_info
        sock = None
        try:
            try:
                sock = _socket.socket(family, type_, proto)
                sock.setblocking(False)
                if local_addr_infos is not None:
                    for lfamily, _, _, _, laddr in local_addr_infos:
                        if lfamily != family:
                            continue
                        try:
                            sock.bind(laddr)
                            break
                        except OSError as exc:
                            text = f"error while attempting to bind on address {laddr!r}: {str(exc).lower()}"
                            failed.append(OSError(exc.errno, text))
                    else:
                        raise failed.pop() if failed else OSError(f"no matching local address with {family=} found")
                await self.sock_connect(sock, address)
                return sock
            except OSError as exc:
                failed.append(exc)
                raise
        except BaseException:
            if sock is not None:
                _close(sock)
            raise
        finally:
            exceptions = failed = None  # they refer to this frame

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                                sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False):
        """(transport, protocol) of a connection that is opened."""
        _refuse_ssl(ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            infos = await self._resolved((host, port), family, proto, flags)
            laddr_infos = None
            if local_addr is not None:
                laddr_infos = await self._resolved(local_addr, family, proto, flags)
            if interleave:
                infos = _interleave_addrinfos(infos, interleave)
            exceptions = []
            if happy_eyeballs_delay is None:
                for addrinfo in infos:
                    try:
                        sock = await self._connect_sock(exceptions, addrinfo, laddr_infos)
                        break
                    except OSError:
                        continue
            else:
                from asyncio.staggered import staggered_race
                sock = (await staggered_race(
                    [lambda addrinfo=addrinfo: self._connect_sock(exceptions, addrinfo, laddr_infos)
                     for addrinfo in infos], happy_eyeballs_delay, loop=self))[0]
            if sock is None:
                exceptions = [exc for failed in exceptions for exc in failed]
                try:
                    if all_errors:
                        raise ExceptionGroup("create_connection failed", exceptions)
                    if not exceptions:
                        raise TimeoutError("create_connection failed")
                    first = str(exceptions[0])
                    if all([str(exc) == first for exc in exceptions]):
                        raise exceptions[0]
                    raise OSError(f"Multiple exceptions: {', '.join([str(exc) for exc in exceptions])}")
                finally:
                    exceptions = None
        else:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            if sock.type != SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        return await self._create_connection_transport(sock, protocol_factory)

    async def _create_connection_transport(self, sock, protocol_factory):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = _socket._note_wait(self.create_future(), "connection_made")
        transport = self._make_socket_transport(sock, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                      ssl_shutdown_timeout=None):
        if sock.type != SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        _refuse_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        return await self._create_connection_transport(sock, protocol_factory)

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        _refuse_ssl(True)

    # --- Servers ---

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved((host, port), family=family, type=SOCK_STREAM, flags=flags, loop=self)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _bound_sockets(self, infos, reuse_address):
        """A socket for each address; none is left open if one fails."""
        sockets = []
        try:
            for af, socktype, proto, _, address in infos:
                sock = _socket.socket(af, socktype, proto)
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, True)
                try:
                    sock.bind(address)
                except OSError as err:
                    text = f"error while attempting to bind on address {address!r}: {str(err).lower()}"
                    if err.errno == _NOT_AVAILABLE:
                        sockets.pop()
                        sock.close()
                        continue
                    raise OSError(err.errno, text) from None
            if not sockets:
                raise OSError(f"could not bind on any address out of {[info[4] for info in infos]!r}")
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=_AI_PASSIVE, sock=None,
                            backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True):
        """A Server that makes a protocol for each connection."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _refuse_ssl(ssl, None, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not hasattr(host, "__iter__"):
                hosts = [host]
            else:
                hosts = host
            found = await gather(*[self._create_server_getaddrinfo(host, port, family=family, flags=flags)
                                   for host in hosts])
            infos = list(dict.fromkeys([info for infos in found for info in infos]))
            sockets = self._bound_sockets(infos, reuse_address is None or reuse_address)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        return await self._make_server(protocol_factory, sockets, backlog, start_serving)

    async def _make_server(self, protocol_factory, sockets, backlog, start_serving):
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await sleep(0)
        return server

    # --- Datagrams ---

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        """[((family, protocol), (local, remote))]"""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        found = {}
        for index, addr in ((0, local_addr), (1, remote_addr)):
            if addr is None:
                continue
            if not (isinstance(addr, tuple) and len(addr) == 2):
                raise TypeError("2-tuple is expected")
            infos = await self._ensure_resolved(addr, family=family, type=SOCK_DGRAM, proto=proto, flags=flags,
                                                loop=self)
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for fam, _, pro, _, address in infos:
                found.setdefault((fam, pro), [None, None])[index] = address
        pairs = [(key, pair) for key, pair in found.items()
                 if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                       flags=0, reuse_port=None, allow_broadcast=None, sock=None):
        """(transport, protocol) for datagrams."""
        remote = None
        if sock is not None:
            if sock.type == SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            options = {"local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto,
                       "flags": flags, "reuse_port": reuse_port, "allow_broadcast": allow_broadcast}
            if problems := ", ".join([f"{k}={v}" for k, v in options.items() if v]):
                raise ValueError("socket modifier keyword arguments can not be used when sock is specified. "
                                 f"({problems})")
            sock.setblocking(False)
        else:
            exceptions = []
            for (af, protocol), (local, remote) in await self._datagram_addresses(local_addr, remote_addr, family, proto,
                                                                                  flags):
                sock = None
                try:
                    sock = _socket.socket(af, SOCK_DGRAM, protocol)
                    sock.setblocking(False)
                    if local_addr:
                        sock.bind(local)
                    if remote_addr and not allow_broadcast:
                        await self.sock_connect(sock, remote)
                    break
                except OSError as exc:
                    if sock is not None:
                        sock.close()
                    exceptions.append(exc)
                except BaseException:
                    if sock is not None:
                        sock.close()
                    raise
            else:
                raise exceptions[0]
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol
