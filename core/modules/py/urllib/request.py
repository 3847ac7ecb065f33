"""urlopen on the simulated network (_world.py): it blocks its thread, and so the event loop, for as long as the URL
takes; TimeoutError when `timeout` is shorter. CPython 3.14: Lib/urllib/request.py.
"""
from _world import block
from _world_client import Headers, charset, exchange
from http import reason as _reason
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit

__all__ = ["Request", "urlopen", "urlretrieve", "build_opener", "install_opener", "quote", "unquote"]


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        if "://" not in url:
            raise ValueError(f"unknown url type: {url!r}")
        self.full_url = url
        self.data = data
        self.headers = {name.capitalize(): value for name, value in headers.items()}
        self.method = method
        parts = urlsplit(url)
        self.type, self.host, self.selector = parts.scheme, parts.netloc, parts.path or "/"

    def get_method(self):
        return self.method or ("GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, value):
        self.headers[key.capitalize()] = value

    def has_header(self, name):
        return name in self.headers

    def get_header(self, name, default=None):
        return self.headers.get(name, default)


class _Message(Headers):
    def get_content_charset(self, failobj=None):
        return charset(self) or failobj

    def get_content_type(self):
        return (self.get("Content-Type") or "text/plain").split(";")[0].strip()


class HTTPResponse:
    __module__ = "http.client"

    def __init__(self, url, made):
        self.url = url
        self.status = self.code = made.status
        self.reason = self.msg = _reason(made.status)
        self.headers = _Message(made.headers)
        self._content = made.body
        self._place = 0
        self.closed = False

    def read(self, amt=None):
        start = self._place
        self._place = len(self._content) if amt is None or amt < 0 else min(start + amt, len(self._content))
        return self._content[start:self._place]

    def readline(self, limit=-1):
        end = self._content.find(b"\n", self._place)
        return self.read((len(self._content) if end < 0 else end + 1) - self._place)

    def readlines(self):
        return list(self)

    def __iter__(self):
        while line := self.readline():
            yield line

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def urlopen(url, data=None, timeout=None, *, context=None):
    """The response to a GET, or with `data` to a POST."""
    wanted = url if isinstance(url, Request) else Request(url, data)
    if wanted.type not in ("http", "https"):
        raise URLError(f"unknown url type: {wanted.type}")
    body = data if data is not None else wanted.data
    if isinstance(body, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    headers = {"User-agent": "Python-urllib/3.14", **wanted.headers}
    for request, made in exchange(wanted.get_method(), wanted.full_url, headers, body or b"", True, 10):
        if made is None:
            raise HTTPError(request.url, 302, "The HTTP server returned a redirect error that would lead to an "
                            "infinite loop.", {}, None)
        if timeout is not None and timeout < made.delay:
            block(timeout)
            raise TimeoutError("The read operation timed out")
        block(made.delay)
        if made.failure == "resolve":
            raise URLError(_gaierror())
        if made.failure == "refused":
            raise URLError(ConnectionRefusedError(111, "Connection refused"))
        if made.failure:
            from http.client import RemoteDisconnected
            raise RemoteDisconnected("Remote end closed connection without response")
        response = HTTPResponse(request.url, made)
    if response.status >= 400:
        raise HTTPError(response.url, response.status, response.reason, response.headers, response)
    return response


def _gaierror():
    try:
        from socket import gaierror
    except ImportError:
        return OSError(-2, "Name or service not known")
    return gaierror(-2, "Name or service not known")


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Writes what a URL has into a file: (file name, headers)."""
    with urlopen(url, data) as response:
        filename = filename or "/tmp/" + (urlsplit(url).path.rpartition("/")[2] or "index.html")
        with open(filename, "wb") as file:
            file.write(response.read())
    return filename, response.headers


class OpenerDirector:
    def __init__(self):
        self.addheaders = []

    def open(self, fullurl, data=None, timeout=None):
        wanted = fullurl if isinstance(fullurl, Request) else Request(fullurl, data)
        for name, value in self.addheaders:
            wanted.add_header(name, value)
        return urlopen(wanted, data, timeout)


def build_opener(*handlers):
    return OpenerDirector()


def install_opener(opener):
    pass
