"""httpx, on the simulated network (_world.py): Client blocks its thread for as long as a URL takes, AsyncClient waits
with a timer of the loop.

Timeout is 5 s unless it says otherwise. ReadTimeout comes when the URL takes longer than `read`, PoolTimeout when none of
the connections (Limits.max_connections, 100) is given back within `pool`; who waits longest gets the next one. A request
holds its connection until its body is read. Redirects are followed only if `follow_redirects` says so.
"""
import asyncio
import json as _json
from urllib.parse import urljoin, urlsplit

from _world import block, pause, with_params
from _world_client import REDIRECTS, Headers, Places, basic_auth, body_and_headers, charset, exchange
from http import reason as _reason

__version__ = "0.28.1"


class HTTPError(Exception):
    """Whatever goes wrong with a request, or HTTPStatusError."""

    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request


class RequestError(HTTPError):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class HTTPStatusError(HTTPError):
    """The status is not one of success."""

    def __init__(self, message, *, request, response):
        super().__init__(message)
        self._request = request
        self.response = response


class TransportError(RequestError): pass
class TimeoutException(TransportError): pass
class ConnectTimeout(TimeoutException): pass
class ReadTimeout(TimeoutException): pass
class WriteTimeout(TimeoutException): pass
class PoolTimeout(TimeoutException): pass
class NetworkError(TransportError): pass
class ConnectError(NetworkError): pass
class ReadError(NetworkError): pass
class WriteError(NetworkError): pass
class CloseError(NetworkError): pass
class ProtocolError(TransportError): pass
class LocalProtocolError(ProtocolError): pass
class RemoteProtocolError(ProtocolError): pass
class ProxyError(TransportError): pass
class UnsupportedProtocol(TransportError): pass
class DecodingError(RequestError): pass
class TooManyRedirects(RequestError): pass
class InvalidURL(Exception): pass
class StreamError(RuntimeError): pass


class Timeout:
    """connect, read, write and pool, in seconds; None: no limit."""

    def __init__(self, timeout=5.0, *, connect=..., read=..., write=..., pool=...):
        if isinstance(timeout, Timeout):
            timeout = timeout.as_dict()
        if isinstance(timeout, tuple):
            timeout = dict(zip(("connect", "read", "write", "pool"), timeout))
        for name, value in (("connect", connect), ("read", read), ("write", write), ("pool", pool)):
            fallback = timeout.get(name) if isinstance(timeout, dict) else timeout
            setattr(self, name, fallback if value is ... else value)

    def as_dict(self):
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __eq__(self, other):
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    def __repr__(self):
        if self.connect == self.read == self.write == self.pool:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry


class URL(str):
    def __new__(cls, url, params=None):
        return super().__new__(cls, with_params(str(url), params))

    def __init__(self, url, params=None):
        parts = urlsplit(str(self))
        self.scheme, self.host, self.port = parts.scheme, parts.hostname or "", parts.port
        self.path, self.query, self.fragment = parts.path or "/", parts.query.encode(), parts.fragment

    def join(self, url):
        return URL(urljoin(str(self), url))

    def __str__(self):
        return str.__str__(self)

    def __repr__(self):
        return f"URL({str.__repr__(self)})"


class Request:
    def __init__(self, method, url, *, params=None, headers=None, data=None, content=None, json=None, **options):
        self.method = method.upper()
        self.url = URL(url, params)
        self.headers, self.content = body_and_headers(headers, data if content is None else content, json)
        self.extensions = {}

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Response:
    """What came back. Of a stream, the body is there once it is read."""

    def __init__(self, status_code, *, headers=None, content=b"", text=None, json=None, request=None):
        self.status_code = status_code
        self.headers = Headers(headers)
        self._content = content if isinstance(content, bytes) else content.encode("utf-8")
        if text is not None:
            self._content = text.encode("utf-8")
        if json is not None:
            self._content = _json.dumps(json).encode("utf-8")
            self.headers.setdefault("Content-Type", "application/json")
        self._request = request
        self.history = []
        self.is_closed = False
        self.is_stream_consumed = True
        self._leave = None
        self.encoding = charset(self.headers) or "utf-8"
        self.http_version = "HTTP/1.1"
        self._delay = 0

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @property
    def url(self):
        return self.request.url

    @property
    def reason_phrase(self):
        return _reason(self.status_code)

    @property
    def elapsed(self):
        from datetime import timedelta
        return timedelta(seconds=self._delay)

    @property
    def content(self):
        return self._content

    @property
    def text(self):
        return self._content.decode(self.encoding, "replace")

    @property
    def is_informational(self):
        return 100 <= self.status_code <= 199

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_redirect(self):
        return 300 <= self.status_code <= 399

    @property
    def is_client_error(self):
        return 400 <= self.status_code <= 499

    @property
    def is_server_error(self):
        return 500 <= self.status_code <= 599

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    @property
    def has_redirect_location(self):
        return self.status_code in REDIRECTS and "Location" in self.headers

    def json(self, **kwargs):
        return _json.loads(self._content, **kwargs)

    def raise_for_status(self):
        """HTTPStatusError for anything but success; else the response itself."""
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response", 4: "Client error",
                5: "Server error"}.get(self.status_code // 100, "Invalid status code")
        text = f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
        if self.has_redirect_location:
            text += f"Redirect location: '{self.headers['Location']}'\n"
        text += f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        raise HTTPStatusError(text, request=self.request, response=self)

    def close(self):
        self.is_closed = True
        if self._leave:
            self._leave()
            self._leave = None

    async def aclose(self):
        self.close()

    def read(self):
        self.close()
        return self._content

    async def aread(self):
        return self.read()

    def iter_bytes(self, chunk_size=None):
        size = chunk_size or 4096
        for i in range(0, len(self._content), size):
            yield self._content[i:i + size]
        self.close()

    iter_raw = iter_bytes

    def iter_text(self, chunk_size=None):
        for part in self.iter_bytes(chunk_size):
            yield part.decode(self.encoding, "replace")

    def iter_lines(self):
        yield from self.text.splitlines()
        self.close()

    async def aiter_bytes(self, chunk_size=None):
        for part in self.iter_bytes(chunk_size):
            yield part

    aiter_raw = aiter_bytes

    async def aiter_text(self, chunk_size=None):
        for part in self.iter_text(chunk_size):
            yield part

    async def aiter_lines(self):
        for line in self.iter_lines():
            yield line

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"


_DEFAULT = object()


class _BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, timeout=Timeout(5.0), limits=None,
                 follow_redirects=False, base_url="", max_redirects=20, event_hooks=None, **options):
        self.auth, self.params, self.cookies = auth, params, cookies or {}
        self.headers = Headers({"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive",
                                "User-Agent": f"python-httpx/{__version__}"})
        self.headers.update(headers)
        self.timeout = Timeout(timeout)
        self.follow_redirects, self.max_redirects = follow_redirects, max_redirects
        self.base_url = str(base_url)
        self.event_hooks = event_hooks or {}
        self.is_closed = False
        self._places = Places((limits or Limits(max_connections=100)).max_connections)

    def build_request(self, method, url, *, params=None, headers=None, **kwargs):
        url = str(url)
        if self.base_url and "://" not in url:
            url = self.base_url.rstrip("/") + "/" + url.lstrip("/")
        made = Request(method, with_params(url, self.params), params=params, headers=headers,
                       **{k: v for k, v in kwargs.items() if k in ("data", "content", "json")})
        own = made.headers
        made.headers = self.headers.copy()
        made.headers.update(own)
        return made

    def _steps(self, request, auth, follow):
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        auth = self.auth if auth is _DEFAULT else auth
        if isinstance(auth, tuple):
            request.headers["Authorization"] = basic_auth(*auth)
        if request.url.scheme not in ("http", "https"):
            what = f"an unsupported protocol '{request.url.scheme}://'." if request.url.scheme else \
                "missing an 'http://' or 'https://' protocol."
            raise UnsupportedProtocol(f"Request URL {'has' if request.url.scheme else 'is'} {what}", request=request)
        follow = self.follow_redirects if follow is _DEFAULT else follow
        return exchange(request.method, str(request.url), request.headers, request.content, follow, self.max_redirects)

    def _limit(self, timeout):
        return self.timeout if timeout is _DEFAULT else Timeout(timeout)

    @staticmethod
    def _wait(made, limit):
        """(how long it waits, whether it ends in ReadTimeout)"""
        late = limit.read is not None and limit.read < made.delay
        return (limit.read if late else made.delay), late

    def _response(self, asked, made, late, request, history):
        if late:
            raise ReadTimeout("The read operation timed out" if isinstance(self, Client) else "", request=request)
        if made.failure == "resolve":
            raise ConnectError("[Errno -2] Name or service not known", request=request)
        if made.failure == "refused":
            raise ConnectError("[Errno 111] Connection refused" if isinstance(self, Client)
                               else "All connection attempts failed", request=request)
        if made.failure:
            raise RemoteProtocolError("Server disconnected without sending a response.", request=request)
        own = Request(asked.method, asked.url, headers=asked.headers, content=asked.body)
        response = Response(made.status, headers=made.headers, content=made.body, request=own)
        response._delay = made.delay
        response.history = list(history)
        return response


class Client(_BaseClient):
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.is_closed = True

    def send(self, request, *, stream=False, auth=_DEFAULT, follow_redirects=_DEFAULT, timeout=_DEFAULT):
        limit = self._limit(timeout)
        history = []
        for hook in self.event_hooks.get("request", ()):
            hook(request)
        for asked, made in self._steps(request, auth, follow_redirects):
            if made is None:
                raise TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
            seconds, late = self._wait(made, limit)
            block(seconds)
            history.append(self._response(asked, made, late, request, history))
        for hook in self.event_hooks.get("response", ()):
            hook(history[-1])
        return history[-1]

    def request(self, method, url, *, auth=_DEFAULT, follow_redirects=_DEFAULT, timeout=_DEFAULT, **kwargs):
        return self.send(self.build_request(method, url, **kwargs), auth=auth, follow_redirects=follow_redirects,
                         timeout=timeout)

    def stream(self, method, url, **kwargs):
        return _Stream(lambda: self.request(method, url, **kwargs))

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


class AsyncClient(_BaseClient):
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()

    async def aclose(self):
        self.is_closed = True

    async def send(self, request, *, stream=False, auth=_DEFAULT, follow_redirects=_DEFAULT, timeout=_DEFAULT):
        limit = self._limit(timeout)
        history = []
        for hook in self.event_hooks.get("request", ()):
            await hook(request)
        for asked, made in self._steps(request, auth, follow_redirects):
            if made is None:
                raise TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
            await self._take(limit, request)
            try:
                seconds, late = self._wait(made, limit)
                await pause(seconds)
                response = self._response(asked, made, late, request, history)
            except BaseException:
                self._places.leave()
                raise
            history.append(response)
            response._leave = self._places.leave
            if not stream or made.status in REDIRECTS:
                response.close()
        for hook in self.event_hooks.get("response", ()):
            await hook(response)
        return response

    async def _take(self, limit, request):
        if not self._places.limit or self._places.taken < self._places.limit or limit.pool is None:
            await self._places.take()
            return
        try:
            async with asyncio.timeout(limit.pool):
                await self._places.take()
        except TimeoutError:
            raise PoolTimeout("", request=request) from None

    async def request(self, method, url, *, auth=_DEFAULT, follow_redirects=_DEFAULT, timeout=_DEFAULT, **kwargs):
        return await self.send(self.build_request(method, url, **kwargs), auth=auth, timeout=timeout,
                               follow_redirects=follow_redirects)

    def stream(self, method, url, *, auth=_DEFAULT, follow_redirects=_DEFAULT, timeout=_DEFAULT, **kwargs):
        return _Stream(lambda: self.send(self.build_request(method, url, **kwargs), stream=True, auth=auth,
                                         follow_redirects=follow_redirects, timeout=timeout))

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)


class _Stream:
    """`with client.stream(...)`, `async with async_client.stream(...)`."""

    def __init__(self, send):
        self._send = send

    def __enter__(self):
        self._response = self._send()
        return self._response

    def __exit__(self, *exc):
        self._response.close()

    async def __aenter__(self):
        self._response = await self._send()
        return self._response

    async def __aexit__(self, *exc):
        self._response.close()


class AsyncHTTPTransport:
    def __init__(self, retries=0, **options):
        self.retries = retries


class HTTPTransport(AsyncHTTPTransport):
    pass


def request(method, url, *, timeout=5.0, follow_redirects=False, auth=None, **kwargs):
    """One request with a client of its own."""
    with Client(timeout=timeout, follow_redirects=follow_redirects, auth=auth) as client:
        return client.request(method, url, **kwargs)


def stream(method, url, **kwargs):
    return _Stream(lambda: request(method, url, **kwargs))


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
