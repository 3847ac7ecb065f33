"""requests, on the simulated network (_world.py): every call blocks its thread, and so the event loop, for as long as
the URL takes. `timeout` is the longest time to wait (a pair: the second one is for reading); None waits for ever.
"""
import json as _json

from _world import block, with_params
from _world_client import REDIRECTS, Headers, basic_auth, body_and_headers, charset, exchange
from http import reason as _reason
from requests import exceptions
from requests.exceptions import (ConnectionError, ConnectTimeout, HTTPError, InvalidSchema, InvalidURL, JSONDecodeError,
                                 MissingSchema, ReadTimeout, RequestException, Timeout, TooManyRedirects)

__version__ = "2.32.3"
_AGENT = "python-requests/" + __version__


class _Codes:
    ok = okay = 200
    created, accepted, no_content = 201, 202, 204
    moved_permanently, found, not_modified = 301, 302, 304
    bad_request, unauthorized, forbidden, not_found, method_not_allowed = 400, 401, 403, 404, 405
    conflict, gone, too_many_requests, too_many = 409, 410, 429, 429
    internal_server_error = server_error = 500
    bad_gateway, service_unavailable, unavailable, gateway_timeout = 502, 503, 503, 504


codes = _Codes()


class PreparedRequest:
    def __init__(self, method, url, headers, body):
        self.method, self.url, self.headers, self.body = method, url, headers, body or None


class Response:
    """What came back."""

    def __init__(self, request, made):
        self.request = PreparedRequest(request.method, request.url, request.headers, request.body)
        self.url = request.url
        self.status_code = made.status
        self.reason = _reason(made.status)
        self.headers = Headers(made.headers)
        self.content = made.body
        self.encoding = charset(self.headers)
        self._delay = made.delay
        self.history = []
        self.cookies = {}

    @property
    def elapsed(self):
        from datetime import timedelta
        return timedelta(seconds=self._delay)

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return "Location" in self.headers and self.status_code in REDIRECTS

    @property
    def text(self):
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs):
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as problem:
            raise JSONDecodeError(problem.msg, problem.doc, problem.pos) from None

    def raise_for_status(self):
        """HTTPError for a status from 400 on."""
        if self.status_code >= 400:
            who = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {who} Error: {self.reason} for url: {self.url}", response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        content = self.text if decode_unicode else self.content
        size = chunk_size or len(content) or 1
        for i in range(0, len(content), size):
            yield content[i:i + size]

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        content = self.text if decode_unicode else self.content
        yield from content.split(delimiter) if delimiter else content.splitlines()

    def __iter__(self):
        return self.iter_content(128)

    def __bool__(self):
        return self.ok

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        return f"<Response [{self.status_code}]>"


class Session:
    """Headers, parameters and authentication that go with every request."""

    def __init__(self):
        self.headers = Headers({"User-Agent": _AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
                                "Connection": "keep-alive"})
        self.params = {}
        self.auth = None
        self.cookies = {}
        self.verify = True
        self.max_redirects = 30

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        pass

    def mount(self, prefix, adapter):
        pass

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        url = str(url)
        if "://" not in url:
            raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if url.split(":")[0].lower() not in ("http", "https"):
            raise InvalidSchema(f"No connection adapters were found for {url!r}")
        url = with_params(with_params(url, self.params), params)
        if not url.split("://")[1].strip("/"):
            raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
        sent = self.headers.copy()
        own, body = body_and_headers(headers, data, json)
        sent.update(own)
        auth = auth or self.auth
        if isinstance(auth, tuple):
            sent["Authorization"] = basic_auth(*auth)
        history = []
        for request, made in exchange(method.upper(), url, sent, body, allow_redirects, self.max_redirects):
            if made is None:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.")
            _wait(request, made, timeout)
            last = Response(request, made)
            history.append(last)
        last.history = history[:-1]
        return last

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def _wait(request, made, timeout):
    """Blocks as long as the answer takes, and raises what is wrong with it."""
    limit = timeout[1] if isinstance(timeout, tuple) else timeout
    pool = f"{request.scheme.upper()}ConnectionPool(host='{request.host}', port={request.port})"
    if limit is not None and limit < made.delay:
        block(limit)
        raise ReadTimeout(f"{pool}: Read timed out. (read timeout={limit})")
    block(made.delay)
    if not made.failure:
        return
    if made.failure == "broken":
        raise ConnectionError("('Connection aborted.', RemoteDisconnected('Remote end closed connection without "
                              "response'))")
    connection = f"<urllib3.connection.{request.scheme.upper()}Connection object at 0x0>"
    where = request.path + ("?" + request.query if request.query else "")
    if made.failure == "resolve":
        cause = (f'NameResolutionError("{connection}: Failed to resolve \'{request.host}\' ([Errno -2] Name or service '
                 f'not known)")')
    else:
        cause = (f"NewConnectionError('{connection}: Failed to establish a new connection: [Errno 111] Connection "
                 f"refused')")
    raise ConnectionError(f"{pool}: Max retries exceeded with url: {where} (Caused by {cause})")


def session():
    return Session()


def request(method, url, **kwargs):
    """One request with a session of its own."""
    return Session().request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    return request("GET", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    kwargs.setdefault("allow_redirects", False)
    return request("HEAD", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("POST", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("PUT", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("PATCH", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
