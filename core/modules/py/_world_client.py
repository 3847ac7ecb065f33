"""What the simulated HTTP clients have in common: headers without case, bodies as text, redirects, the places of a
connection pool. What each of them calls its errors is its own business.
"""
import json as _json
from collections import deque
from urllib.parse import urljoin

from _world import Request, answer

REDIRECTS = (301, 302, 303, 307, 308)


class Headers(dict):
    """A mapping whose names have no case; the names keep the form that they were set in."""

    def __init__(self, items=()):
        super().__init__()
        self._forms = {}
        for name, value in (items.items() if hasattr(items, "items") else items or ()):
            self[name] = value

    def __setitem__(self, name, value):
        form = self._forms.setdefault(name.lower(), name)
        super().__setitem__(form, value)

    def __getitem__(self, name):
        return super().__getitem__(self._forms[name.lower()]) if name.lower() in self._forms else super().__getitem__(name)

    def __delitem__(self, name):
        super().__delitem__(self._forms.pop(name.lower()))

    def __contains__(self, name):
        return isinstance(name, str) and name.lower() in self._forms

    def get(self, name, default=None):
        return self[name] if name in self else default

    def update(self, items=(), **more):
        for name, value in (items.items() if hasattr(items, "items") else items or ()):
            self[name] = value
        for name, value in more.items():
            self[name] = value

    def copy(self):
        return type(self)(self)


def body_and_headers(headers, data, json):
    """(Headers, bytes) of what a program sends."""
    from _world import encode_form
    sent = Headers(headers)
    if json is not None:
        sent.setdefault("Content-Type", "application/json")
        return sent, _json.dumps(json).encode("utf-8")
    body, kind = encode_form(data)
    if kind:
        sent.setdefault("Content-Type", kind)
    return sent, body


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def basic_auth(name, password):
    """The value of the header Authorization."""
    secret = f"{name}:{password}".encode("utf-8")
    text = ""
    for i in range(0, len(secret), 3):
        part = secret[i:i + 3]
        bits = int.from_bytes(part + bytes(3 - len(part)), "big")
        text += "".join([_BASE64[bits >> shift & 63] for shift in (18, 12, 6, 0)])[:len(part) + 1]
        text += "=" * (3 - len(part))
    return "Basic " + text


def charset(headers):
    _, found, name = (headers.get("Content-Type") or "").partition("charset=")
    return name.split(";")[0].strip() if found else None


def exchange(method, url, headers, body, follow, most=20):
    """The way of a request: a list of (Request, Answer), the last one first followed. None in place of the last
    Answer: there were too many redirects."""
    steps = []
    while True:
        request = Request(method, url, headers, body)
        made = answer(request)
        steps.append((request, made))
        where = dict(made.headers).get("Location")
        if made.failure or not follow or made.status not in REDIRECTS or not where:
            return steps
        if len(steps) > most:
            return [*steps, (request, None)]
        url = urljoin(url, where)
        if made.status == 303 or made.status in (301, 302) and method == "POST":
            method, body = "GET", b""


class Places:
    """The connections that may be open at once, in order of asking. limit 0 or None: any number."""

    def __init__(self, limit):
        self.limit = limit or 0
        self.taken = 0
        self._waiters = deque()

    async def take(self):
        if not self.limit or self.taken < self.limit and not self._waiters:
            self.taken += 1
            return
        import asyncio
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            elif waiter.done() and not waiter.cancelled():
                self.leave()
            raise

    def leave(self):
        """The place goes to the one that has waited longest."""
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return
        self.taken -= 1
