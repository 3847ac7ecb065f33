"""The simulated network that httpx, aiohttp, requests and urllib share: what a URL answers, and after how long.

The rules, all of them independent of when and how often a URL is asked:
- Latency: 0.05 s + (h % 46) / 100 s, so 0.05 to 0.50 s, where h is the 32-bit FNV-1a hash of the URL without its
  fragment. httpbin's /delay/N takes N seconds (10 at most), ?delay=N and ?sleep=MILLISECONDS as long as they say.
- The whole answer is there when the latency is over: reading a body takes no time. A redirect that is followed
  costs the latency of both URLs.
- Names with `.invalid`, `invalid.`, `nonexistent`, `doesnotexist` or `does-not-exist`, or without a dot, do not
  resolve: that is known after 0.05 s. localhost refuses connections after 0.01 s.
- Hosts that tutorials use answer in their own shapes (_world_hosts.py), all others with a small page.
- Comment lines at the top of the program come first:
      # World: URL [SECONDS s] [STATUS] [fails] [BODY]
      # World: file PATH TEXT
      # World: loopback [SECONDS s] [BYTES bytes]
  In a URL, `*` stands for anything; the first line that fits is taken. `fails` breaks the connection. _loopback.py is
  about the last one.
A library waits with time.sleep (blocking its thread, as a socket would) or with asyncio.sleep.
"""
from asyncio import sleep as pause
from time import sleep as block
from urllib.parse import urlsplit

from _world_head import head_lines, number as _number


class Answer:
    """What comes back: status, headers (pairs), body, and `failure`: None, "resolve", "refused" or "broken"."""

    def __init__(self, status=200, body=b"", content_type="text/html; charset=utf-8", headers=(), delay=None,
                 failure=None):
        self.status = status
        self.body = body if isinstance(body, bytes) else body.encode("utf-8")
        self.headers = [("Content-Type", content_type), ("Content-Length", str(len(self.body))),
                        ("Date", "Tue, 14 Nov 2023 22:13:20 GMT"), ("Server", "coroscope"), *headers]
        self.delay = delay
        self.failure = failure


class Request:
    """What is asked: method, url, headers (a dict) and body; and the parts of the URL."""

    def __init__(self, method, url, headers=None, body=b""):
        parts = urlsplit(url)
        self.method = method.upper()
        self.url = url.partition("#")[0]
        self.scheme = parts.scheme
        self.host = parts.hostname or ""
        self.port = parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
        self.path = parts.path or "/"
        self.query = parts.query
        self.headers = headers or {}
        self.body = body


class _Line:
    """A `# World:` line."""

    def __init__(self, text):
        self.pattern, _, rest = text.partition(" ")
        self.delay = self.status = None
        self.fails = False
        words = rest.split()
        if words and words[0].endswith("s") and _number(words[0][:-1]) is not None:
            self.delay = _number(words[0][:-1])
            rest = rest.strip().partition(" ")[2]
        elif len(words) > 1 and words[1] == "s" and _number(words[0]) is not None:
            self.delay = _number(words[0])
            rest = rest.strip().partition(" ")[2].strip().partition(" ")[2]
        rest = rest.strip()
        first, _, others = rest.partition(" ")
        if len(first) == 3 and first.isdigit():
            self.status = int(first)
            rest = others.strip()
        if rest == "fails" or rest.startswith("fails "):
            self.fails = True
            rest = ""
        self.body = rest.replace("\\n", "\n")

    def fits(self, url):
        start, *others = self.pattern.split("*")
        if not others:
            return url.removesuffix("/") == start.removesuffix("/")
        if not url.startswith(start):
            return False
        place = len(start)
        for i, part in enumerate(others):
            if i == len(others) - 1:
                return url.endswith(part) and len(url) - len(part) >= place
            place = url.find(part, place)
            if place < 0:
                return False
            place += len(part)
        return True


def _read_head():
    lines, files = [], {}
    for text in head_lines():
        if text.startswith("loopback"):
            continue  # _loopback.py
        if text.startswith("file "):
            name, _, content = text[5:].strip().partition(" ")
            files[name] = content.replace("\\n", "\n").replace("\\t", "\t")
        else:
            lines.append(_Line(text))
    return lines, files


_LINES, FILES = _read_head()


def text_hash(text):
    """32-bit FNV-1a of the text in UTF-8."""
    h = 2166136261
    for byte in text.encode("utf-8"):
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return h


def latency(url):
    """How long a URL takes unless something says otherwise."""
    return (5 + text_hash(url) % 46) / 100


def line_for(url):
    """The `# World:` line that fits, or None."""
    for line in _LINES:
        if line.fits(url):
            return line
    return None


def _cannot_resolve(host):
    if host.replace(".", "").isdigit() or ":" in host:
        return False
    return ("." not in host or host.endswith(".invalid") or "invalid." in host or "nonexistent" in host
            or "doesnotexist" in host or "does-not-exist" in host)


def answer(request):
    """The Answer to a Request; its delay is set."""
    line = line_for(request.url)
    if line is not None:
        made = _line_answer(request, line)
    elif request.host in ("localhost", "127.0.0.1", "0.0.0.0", "::1"):
        made = Answer(delay=0.01, failure="refused")
    elif _cannot_resolve(request.host):
        made = Answer(delay=0.05, failure="resolve")
    else:
        from _world_hosts import host_answer
        made = host_answer(request)
    if made.delay is None:
        made.delay = latency(request.url)
    if request.method == "HEAD":
        made.body = b""
    return made


def _line_answer(request, line):
    if line.fails:
        return Answer(delay=line.delay, failure="broken")
    if line.body:
        kind = "application/json" if line.body[0] in "[{" else "text/plain; charset=utf-8"
        return Answer(line.status or 200, line.body, kind, delay=line.delay)
    from _world_hosts import host_answer, status_answer
    made = status_answer(line.status) if line.status else host_answer(request)
    made.delay = line.delay if line.delay is not None else made.delay
    return made


def encode_form(fields):
    """(body, content type) of what `data=` gives: a mapping, pairs, text or bytes."""
    from urllib.parse import urlencode
    if fields is None:
        return b"", None
    if isinstance(fields, (bytes, bytearray)):
        return bytes(fields), None
    if isinstance(fields, str):
        return fields.encode("utf-8"), None
    if hasattr(fields, "read"):
        content = fields.read()
        return (content if isinstance(content, bytes) else content.encode("utf-8")), None
    return urlencode(fields, doseq=True).encode("ascii"), "application/x-www-form-urlencoded"


def with_params(url, params):
    """The URL with more in its query."""
    from urllib.parse import urlencode
    if not params:
        return url
    if not isinstance(params, str):
        pairs = params.items() if hasattr(params, "items") else params
        params = urlencode([(k, str(v).lower() if isinstance(v, bool) else v) for k, v in pairs if v is not None],
                           doseq=True)
    url, mark, fragment = url.partition("#")
    return url + ("&" if "?" in url else "?") + params + mark + fragment


