"""ClientSession and what its requests give. See the package for the model of time."""
import asyncio
import json as _json
from collections import namedtuple
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from _world import pause, with_params
from _world_client import Headers, Places, basic_auth, body_and_headers, charset, exchange
from aiohttp._errors import (ClientConnectorDNSError, ClientConnectorError, ClientResponseError,
                             ContentTypeError, InvalidURL, ServerDisconnectedError, SocketTimeoutError,
                             TooManyRedirects)
from http import reason as _reason

RequestInfo = namedtuple("RequestInfo", "url method headers real_url")
BasicAuth = namedtuple("BasicAuth", "login password encoding", defaults=("", "latin1"))


@dataclass(frozen=True)
class ClientTimeout:
    total: float | None = None
    connect: float | None = None
    sock_read: float | None = None
    sock_connect: float | None = None
    ceil_threshold: float = 5


class URL(str):
    """A URL as text, with its parts."""

    def __init__(self, text):
        parts = urlsplit(text)
        self.scheme, self.host, self.port = parts.scheme, parts.hostname, parts.port
        self.path, self.query_string, self.fragment = parts.path or "/", parts.query, parts.fragment
        self.name = self.path.rpartition("/")[2]

    def __repr__(self):
        return f"URL({str(self)!r})"


class TCPConnector:
    """How many connections may be open at once."""

    def __init__(self, *, limit=100, limit_per_host=0, ssl=True, **options):
        self.limit, self.limit_per_host = limit, limit_per_host
        self._all = Places(limit)
        self._hosts = {}
        self.closed = False

    async def _take(self, host):
        places = self._hosts.setdefault(host, Places(self.limit_per_host))
        await places.take()
        try:
            await self._all.take()
        except BaseException:
            places.leave()
            raise

    def _leave(self, host):
        self._all.leave()
        self._hosts[host].leave()

    async def close(self):
        self.closed = True


class TraceConfig:
    """Can be made; its signals are not sent."""

    def __init__(self, trace_config_ctx_factory=None):
        self.on_request_start, self.on_request_end, self.on_request_exception = [], [], []


class FormData:
    def __init__(self, fields=()):
        self._fields = list(fields.items() if hasattr(fields, "items") else fields)

    def add_field(self, name, value, *, content_type=None, filename=None):
        self._fields.append((name, value))

    def __iter__(self):
        return iter(self._fields)


class _Content:
    """`response.content`: the body, piece by piece."""

    def __init__(self, response):
        self._response = response
        self._place = 0

    async def read(self, n=-1):
        body = self._response._body
        start = self._place
        self._place = len(body) if n < 0 else min(start + n, len(body))
        if self._place == len(body):
            self._response.release()
        return body[start:self._place]

    async def readany(self):
        return await self.read()

    async def readline(self):
        end = self._response._body.find(b"\n", self._place)
        return await self.read(-1 if end < 0 else end + 1 - self._place)

    def at_eof(self):
        return self._place >= len(self._response._body)

    async def iter_chunked(self, n):
        while chunk := await self.read(n):
            yield chunk

    def iter_any(self):
        return self.iter_chunked(2 ** 16)

    async def iter_chunks(self):
        async for chunk in self.iter_any():
            yield chunk, True

    async def __aiter__(self):
        while line := await self.readline():
            yield line


class ClientResponse:
    """Status and headers are there; the body is read with read(), text() or json()."""

    def __init__(self, request, made, leave):
        self.url = self.real_url = URL(request.url)
        self.method = request.method
        self.status = made.status
        self.reason = _reason(made.status)
        self.headers = Headers(made.headers)
        self.history = ()
        self.cookies = {}
        self.closed = False
        self._body = made.body
        self._leave = leave
        self.content = _Content(self)
        self.request_info = RequestInfo(self.url, request.method, request.headers, self.url)

    @property
    def ok(self):
        return self.status < 400

    @property
    def host(self):
        return self.url.host

    @property
    def content_type(self):
        return (self.headers.get("Content-Type") or "application/octet-stream").split(";")[0].strip()

    @property
    def charset(self):
        return charset(self.headers)

    @property
    def content_length(self):
        return int(self.headers["Content-Length"]) if "Content-Length" in self.headers else None

    def get_encoding(self):
        return self.charset or "utf-8"

    def release(self):
        """Gives the connection back."""
        self.closed = True
        if self._leave:
            self._leave()
            self._leave = None

    close = release

    async def read(self):
        self.release()
        return self._body

    async def text(self, encoding=None, errors="strict"):
        self.release()
        return self._body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type="application/json"):
        self.release()
        if content_type and self.content_type != content_type and not self.content_type.endswith("+json"):
            raise ContentTypeError(self.request_info, self.history, status=self.status, headers=self.headers, message=
                                   f"Attempt to decode JSON with unexpected mimetype: {self.headers.get('Content-Type')}")
        text = self._body.decode(encoding or self.get_encoding()).strip()
        return loads(text) if text else None

    def raise_for_status(self):
        """ClientResponseError for a status from 400 on."""
        if not self.ok:
            self.release()
            raise ClientResponseError(self.request_info, self.history, status=self.status, message=self.reason,
                                      headers=self.headers)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers}\n"


class _RequestContext:
    """What session.get() gives: to be awaited, or used with `async with`."""

    def __init__(self, coro, session=None):
        self._coro = coro
        self._session = session
        self._response = None

    def __await__(self):
        return self._coro.__await__()

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    async def __aenter__(self):
        self._response = await self._coro
        return self._response

    async def __aexit__(self, *exc):
        self._response.release()
        if self._session is not None:
            await self._session.close()


class ClientSession:
    """Requests over the connections of one connector."""

    def __init__(self, base_url=None, *, connector=None, headers=None, auth=None, timeout=None, raise_for_status=False,
                 cookies=None, **options):
        self._base_url = base_url
        self._connector = connector if connector is not None else TCPConnector()
        self.headers = Headers(headers)
        self.auth = auth
        self.timeout = ClientTimeout(total=300, sock_connect=30) if timeout is None else _timeout(timeout)
        self._raise_for_status = raise_for_status
        self.closed = False
        asyncio.get_running_loop()

    @property
    def connector(self):
        return self._connector

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc):
        pass

    async def close(self):
        if not self.closed:
            self.closed = True
            await self._connector.close()

    def __del__(self):
        if not self.closed:
            try:
                loop = asyncio.get_running_loop()
            except RuntimeError:
                return
            loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    def __repr__(self):
        return "<aiohttp.client.ClientSession object at 0x0>"

    def request(self, method, url, **kwargs):
        return _RequestContext(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContext(self._request("GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, **kwargs):
        return _RequestContext(self._request("OPTIONS", url, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContext(self._request("HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContext(self._request("DELETE", url, **kwargs))

    async def _request(self, method, url, *, params=None, data=None, json=None, headers=None, auth=None,
                       allow_redirects=True, max_redirects=10, timeout=None, raise_for_status=None, **options):
        if self.closed:
            raise RuntimeError("Session is closed")
        url = str(url)
        if self._base_url is not None:
            url = urljoin(str(self._base_url), url)
        if "://" not in url or not urlsplit(url).hostname:
            raise InvalidURL(url)
        url = with_params(url, params)
        sent = self.headers.copy()
        own, body = body_and_headers(headers, list(data) if isinstance(data, FormData) else data, json)
        sent.update(own)
        auth = auth or self.auth
        if auth is not None:
            sent["Authorization"] = basic_auth(auth[0], auth[1])
        sent.setdefault("User-Agent", "Python/3.14 aiohttp/3.12.15")
        sent.setdefault("Accept", "*/*")
        limits = self.timeout if timeout is None else _timeout(timeout)
        loop = asyncio.get_running_loop()
        until = loop.time() + limits.total if limits.total else None
        history = []
        for request, made in exchange(method.upper(), url, sent, body, allow_redirects, max_redirects - 1):
            if made is None:
                raise TooManyRedirects(history[0].request_info, tuple(history), status=history[-1].status)
            response = await self._exchange(loop, request, made, until, limits)
            history.append(response)
        response.history = tuple(history[:-1])
        for before in history[:-1]:
            before.release()
        if raise_for_status if raise_for_status is not None else self._raise_for_status:
            response.raise_for_status()
        return response

    async def _exchange(self, loop, request, made, until, limits):
        host = request.host, request.port
        connector = self._connector
        if connector._all.limit or connector.limit_per_host:
            if until is None:
                await connector._take(host)
            else:
                try:
                    async with asyncio.timeout_at(until) if _is_full(connector, host) else _NoTimeout():
                        await connector._take(host)
                except TimeoutError:
                    raise TimeoutError from None
        else:
            await connector._take(host)
        try:
            left = None if until is None else max(until - loop.time(), 0)
            reading = limits.sock_read
            if reading is not None and reading < made.delay and (left is None or reading < left):
                await pause(reading)
                raise SocketTimeoutError("Timeout on reading data from socket")
            if left is not None and left < made.delay:
                await pause(left)
                raise TimeoutError
            await pause(made.delay)
            if made.failure == "resolve":
                raise ClientConnectorDNSError(request.host, request.port, True, OSError(-2, "Name or service not known"))
            if made.failure == "refused":
                raise ClientConnectorError(request.host, request.port, True, OSError(
                    111, f"Connect call failed ('127.0.0.1', {request.port})"))
            if made.failure:
                raise ServerDisconnectedError
        except BaseException:
            connector._leave(host)
            raise
        return ClientResponse(request, made, lambda: connector._leave(host))


class _NoTimeout:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return None


def _is_full(connector, host):
    places = connector._hosts.get(host)
    return (connector._all.limit and connector._all.taken >= connector._all.limit
            or places is not None and places.limit and places.taken >= places.limit)


def _timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


def request(method, url, **kwargs):
    """`async with aiohttp.request(...)`: one request with a session of its own."""
    session = ClientSession()
    return _RequestContext(session._request(method, url, **kwargs), session)
