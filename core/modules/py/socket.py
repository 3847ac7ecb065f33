"""Sockets of the simulated network: nothing leaves the program. CPython 3.14: Lib/socket.py, Modules/socketmodule.c.

localhost is 127.0.0.1. Other hosts are those of the simulated world (_loopback.py).
"""
import _loopback
import _socket
from _socket import SocketType, socket, socketpair
from enum import IntEnum as _IntEnum

error = OSError
timeout = TimeoutError


class herror(OSError):
    """An error of addresses."""


class gaierror(OSError):
    """An error of getaddrinfo and getnameinfo."""


class AddressFamily(_IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(_IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2


AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = AddressFamily
SOCK_STREAM, SOCK_DGRAM = SocketKind
SOCK_CLOEXEC, SOCK_NONBLOCK = 524288, 2048
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST = 1, 2, 3, 4, 6
SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 7, 8, 9, 13, 15
TCP_NODELAY, IPV6_V6ONLY, SOMAXCONN, MSG_PEEK = 1, 26, 4096, 2
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV = 1, 2, 4, 1024
EAI_NONAME, EAI_SERVICE = -2, -8
INADDR_ANY, INADDR_LOOPBACK = 0, 0x7F000001
has_ipv6 = True
_SERVICES = {"ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "https": 443}
_default_timeout = None


def _unknown():
    return gaierror(EAI_NONAME, "Name or service not known")


def _resolve(host, family):
    """The address of a name."""
    return getaddrinfo(host, 0, family, SOCK_STREAM)[0][4][0]


def _addresses(host, flags):
    """(family, address) pairs"""
    if host is None:
        if flags & AI_PASSIVE:
            return [(AF_INET, "0.0.0.0")]
        return [(AF_INET, "127.0.0.1")]
    if isinstance(host, bytes):
        host = host.decode("ascii")
    if _socket._is_address(AF_INET, host):
        return [(AF_INET, host)]
    if _socket._is_address(AF_INET6, host):
        return [(AF_INET6, host)]
    if host.lower() in ("localhost", "localhost.", "ip4-localhost", gethostname()):
        return [(AF_INET, "127.0.0.1")]
    if host.lower() in ("ip6-localhost", "ip6-loopback"):
        return [(AF_INET6, "::1")]
    address = _loopback.outside(host.lower())
    if address is None:
        raise _unknown()
    return [(AF_INET, address)]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """[(family, type, protocol, canonical name, address)]"""
    if host is None and port is None:
        raise _unknown()
    if isinstance(port, bytes):
        port = port.decode("ascii")
    if isinstance(port, str):
        if port.isdigit():
            port = int(port)
        elif port in _SERVICES:
            port = _SERVICES[port]
        else:
            raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    found = []
    for af, address in _addresses(host, flags):
        if family not in (0, af):
            continue
        for kind, protocol in ((SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP)):
            if type in (0, kind) and proto in (0, protocol):
                found.append((af, kind, protocol, "", (address, port or 0) + ((0, 0) if af == AF_INET6 else ())))
    if not found:
        raise gaierror(-9, "Address family for hostname not supported") if family else _unknown()
    return found


def getnameinfo(sockaddr, flags=0):
    host, port = sockaddr[:2]
    return ("localhost" if host in ("127.0.0.1", "::1") else host), str(port)


def gethostname():
    return "coroscope"


def getfqdn(name=""):
    return name or gethostname()


def gethostbyname(hostname):
    return getaddrinfo(hostname, 0, AF_INET, SOCK_STREAM)[0][4][0]


def inet_aton(text):
    if not _socket._is_address(AF_INET, text):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes([int(part) for part in text.split(".")])


def inet_ntoa(packed):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join([str(byte) for byte in packed])


def htons(x):
    return (x & 0xFF) << 8 | x >> 8


ntohs = htons


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    raise NotImplementedError("a timeout for all sockets is not simulated: use settimeout()")


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    """A connected socket."""
    exceptions = []
    for af, kind, proto, _, sockaddr in getaddrinfo(*address, 0, SOCK_STREAM):
        sock = socket(af, kind, proto)
        try:
            sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(sockaddr)
            return sock
        except OSError as exc:
            exceptions.append(exc)
            sock.close()
    if all_errors:
        raise ExceptionGroup("create_connection failed", exceptions)
    raise exceptions[0]


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            sock.bind(address)
        except OSError as err:
            raise OSError(err.errno, f"{err.strerror} (while attempting to bind on address {address!r})") from None
        sock.listen(128 if backlog is None else backlog)
        return sock
    except BaseException:
        sock.close()
        raise
