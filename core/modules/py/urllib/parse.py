"""URLs taken apart and put together. CPython 3.14: Lib/urllib/parse.py."""
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes"]

_RELATIVE = {"", "ftp", "http", "https", "file", "ws", "wss", "sftp", "svn", "rtsp"}
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_SPLIT = namedtuple("SplitResult", "scheme netloc path query fragment")
_PARSED = namedtuple("ParseResult", "scheme netloc path params query fragment")
_DEFRAGGED = namedtuple("DefragResult", "url fragment")


class _NetLocation:
    __slots__ = ()

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host_and_port()[0]
        return host.lower() or None

    @property
    def port(self):
        port = self._host_and_port()[1]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)

    def _user(self):
        user, at, _ = self.netloc.rpartition("@")
        if not at:
            return None, None
        name, colon, password = user.partition(":")
        return name, password if colon else None

    def _host_and_port(self):
        where = self.netloc.rpartition("@")[2]
        if where.startswith("["):
            host, _, rest = where[1:].partition("]")
            return host, rest.partition(":")[2]
        host, _, port = where.partition(":")
        return host, port


class SplitResult(_SPLIT, _NetLocation):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_PARSED, _NetLocation):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_DEFRAGGED):
    __slots__ = ()

    def geturl(self):
        return self.url + ("#" + self.fragment if self.fragment else "")


def urlsplit(url, scheme="", allow_fragments=True):
    """scheme, netloc, path, query and fragment."""
    if isinstance(url, (bytes, bytearray)):
        url = url.decode("ascii")
    url = url.lstrip("".join([chr(i) for i in range(33)]))
    for bad in "\r\n\t":
        url = url.replace(bad, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all([c in _SCHEME for c in url[:colon]]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min([place for place in [url.find(c, 2) for c in "/?#"] if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """As urlsplit, with the parameters of the last part of the path."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    semicolon = path.find(";", path.rfind("/") + 1)
    if scheme in _RELATIVE and semicolon >= 0:
        path, params = path[:semicolon], path[semicolon + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    if netloc or scheme in _RELATIVE and scheme and url[:2] == "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(parts):
    scheme, netloc, url, params, query, fragment = parts
    return urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """What a link in the page `base` leads to."""
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, "", allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _RELATIVE:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
    folders = b.path.split("/")
    if folders[-1] != "":
        del folders[-1]
    if u.path[:1] == "/":
        parts = u.path.split("/")
    else:
        parts = folders + u.path.split("/")
        parts[1:-1] = [p for p in parts[1:-1] if p]
    resolved = []
    for part in parts:
        if part == "..":
            if resolved:
                resolved.pop()
        elif part != ".":
            resolved.append(part)
    if parts[-1] in (".", ".."):
        resolved.append("")
    path = "/".join(resolved) or "/"
    if path[0] != "/" and b.netloc:
        path = "/" + path
    return urlunparse((u.scheme, b.netloc, path, u.params, u.query, u.fragment))


def urldefrag(url):
    """(url without its fragment, fragment)"""
    bare, _, fragment = url.partition("#")
    return DefragResult(bare, fragment)


def quote_from_bytes(text, safe="/"):
    if not isinstance(text, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    allowed = _ALWAYS_SAFE | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else safe)
    return "".join([chr(b) if b in allowed else f"%{b:02X}" for b in text])


def quote(string, safe="/", encoding=None, errors=None):
    """Everything but letters, digits, `_.-~` and what is safe, as %XX."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same, with + for a space."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = bytes(string).split(b"%")
    result = bytearray(parts[0])
    for part in parts[1:]:
        try:
            result.append(int(part[:2], 16))
            result += part[2:]
        except ValueError:
            result += b"%" + part
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """%XX taken back."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding, errors)
    return unquote_to_bytes(string).decode(encoding, errors) if "%" in string else string


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """A query as a list of pairs."""
    pairs = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, *args, **kwargs):
    """A query as a dictionary of lists."""
    found = {}
    for name, value in parse_qsl(qs, *args, **kwargs):
        found.setdefault(name, []).append(value)
    return found


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A dictionary or pairs as a query."""
    if hasattr(query, "items"):
        query = query.items()
    elif query and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        return quote_via(value if isinstance(value, bytes) else str(value), safe)
    parts = []
    for name, value in query:
        many = doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__iter__")
        for one in value if many else [value]:
            parts.append(f"{quoted(name)}={quoted(one)}")
    return "&".join(parts)
