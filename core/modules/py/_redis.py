"""The server in memory behind redis and redis.asyncio, and both clients. What it does not know is refused by name."""
import asyncio
import fnmatch
from time import monotonic

from _world import block, pause

_CALL = 0.002
_databases = {}
_channels = {}  # name: queues of who listens


class RedisError(Exception): pass
class ConnectionError(RedisError): pass
class TimeoutError(RedisError): pass
class ResponseError(RedisError): pass


def _stored(value):
    if isinstance(value, bytes):
        return value
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise RedisError(f"Invalid input of type: '{type(value).__name__}'. Convert to a bytes, string, int or float first.")
    return str(value).encode("utf-8")


class _Server:
    """The commands; keys are texts, values bytes."""

    def __init__(self, number):
        self.values, self.ends = _databases.setdefault(number, ({}, {}))

    def _live(self, key, kind=None, make=None):
        key = key.decode() if isinstance(key, bytes) else str(key)
        if key in self.ends and self.ends[key] <= monotonic():
            del self.ends[key]
            self.values.pop(key, None)
        value = self.values.get(key)
        if value is not None and kind and not isinstance(value, kind):
            raise ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value")
        if value is None and make:
            value = self.values[key] = make()
        return value

    def ping(self):
        return True

    def get(self, name):
        return self._live(name, bytes)

    def set(self, name, value, ex=None, px=None, nx=False, xx=False, get=False, keepttl=False):
        old = self._live(name)
        if nx and old is not None or xx and old is None:
            return None
        self.values[name] = _stored(value)
        self.ends.pop(name, None)
        if ex or px:
            self.expire(name, ex or px / 1000)
        return old if get else True

    def setex(self, name, time, value):
        return self.set(name, value, ex=time)

    def setnx(self, name, value):
        return bool(self.set(name, value, nx=True))

    def getdel(self, name):
        value = self.get(name)
        self.values.pop(name, None)
        return value

    def mget(self, keys, *args):
        return [self.get(k) for k in ([keys] if isinstance(keys, str) else list(keys)) + list(args)]

    def mset(self, mapping):
        for k, v in mapping.items():
            self.set(k, v)
        return True

    def incr(self, name, amount=1):
        try:
            number = int(self._live(name, bytes) or 0) + amount
        except ValueError:
            raise ResponseError("value is not an integer or out of range") from None
        self.values[name] = _stored(number)
        return number

    incrby = incr

    def decr(self, name, amount=1):
        return self.incr(name, -amount)

    def append(self, key, value):
        self.values[key] = (self._live(key, bytes) or b"") + _stored(value)
        return len(self.values[key])

    def delete(self, *names):
        return sum([self._live(n) is not None and self.values.pop(n, None) is not None for n in names])

    def exists(self, *names):
        return sum([self._live(n) is not None for n in names])

    def expire(self, name, time):
        if self._live(name) is None:
            return False
        self.ends[name] = monotonic() + (time.total_seconds() if hasattr(time, "total_seconds") else time)
        return True

    def ttl(self, name):
        if self._live(name) is None:
            return -2
        return round(self.ends[name] - monotonic()) if name in self.ends else -1

    def persist(self, name):
        return self.ends.pop(name, None) is not None

    def keys(self, pattern="*"):
        return [k.encode() for k in list(self.values) if self._live(k) is not None and fnmatch.fnmatch(k, pattern)]

    def flushdb(self, asynchronous=False):
        self.values.clear()
        self.ends.clear()
        return True

    flushall = flushdb

    def dbsize(self):
        return len(self.keys())

    def lpush(self, name, *values):
        items = self._live(name, list, list)
        for v in values:
            items.insert(0, _stored(v))
        return len(items)

    def rpush(self, name, *values):
        items = self._live(name, list, list)
        items += [_stored(v) for v in values]
        return len(items)

    def _pop(self, name, end):
        items = self._live(name, list)
        if not items:
            return None
        value = items.pop(end)
        if not items:
            self.values.pop(name)
        return value

    def lpop(self, name, count=None):
        return self._pop(name, 0)

    def rpop(self, name, count=None):
        return self._pop(name, -1)

    def llen(self, name):
        return len(self._live(name, list) or ())

    def lrange(self, name, start, end):
        items = self._live(name, list) or []
        return items[start:len(items) if end == -1 else end + 1]

    def hset(self, name, key=None, value=None, mapping=None):
        fields = self._live(name, dict, dict)
        before = len(fields)
        for k, v in {**({} if key is None else {key: value}), **(mapping or {})}.items():
            fields[_stored(k)] = _stored(v)
        return len(fields) - before

    def hget(self, name, key):
        return (self._live(name, dict) or {}).get(_stored(key))

    def hgetall(self, name):
        return dict(self._live(name, dict) or {})

    def hdel(self, name, *keys):
        fields = self._live(name, dict) or {}
        return sum([fields.pop(_stored(k), None) is not None for k in keys])

    def hincrby(self, name, key, amount=1):
        number = int(self.hget(name, key) or 0) + amount
        self.hset(name, key, number)
        return number

    def sadd(self, name, *values):
        members = self._live(name, set, set)
        before = len(members)
        members.update([_stored(v) for v in values])
        return len(members) - before

    def srem(self, name, *values):
        members = self._live(name, set) or set()
        before = len(members)
        members.difference_update([_stored(v) for v in values])
        return before - len(members)

    def smembers(self, name):
        return set(self._live(name, set) or ())

    def sismember(self, name, value):
        return int(_stored(value) in (self._live(name, set) or ()))

    def scard(self, name):
        return len(self._live(name, set) or ())

    def publish(self, channel, message):
        listeners = _channels.get(channel, [])
        for queue in listeners:
            queue.put_nowait({"type": "message", "pattern": None, "channel": _stored(channel), "data": _stored(message)})
        return len(listeners)


def _decoded(value):
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, dict):
        return {_decoded(k): _decoded(v) for k, v in value.items()}
    if isinstance(value, (list, set)):
        return type(value)([_decoded(v) for v in value])
    return value


class ConnectionPool:
    def __init__(self, **options):
        self.options = options

    @classmethod
    def from_url(cls, url, **options):
        return cls(**options)

    async def disconnect(self):
        pass

    aclose = disconnect


class _Client:
    def __init__(self, host="localhost", port=6379, db=0, decode_responses=False, connection_pool=None, **options):
        more = connection_pool.options if connection_pool else {}
        self._server = _Server((host, port, more.get("db", db)))
        self._decode = more.get("decode_responses", decode_responses)

    @classmethod
    def from_url(cls, url, **options):
        number = url.partition("://")[2].partition("/")[2]
        if number.isdigit():
            options.setdefault("db", int(number))
        return cls(**options)

    @classmethod
    def from_pool(cls, connection_pool):
        return cls(connection_pool=connection_pool)

    def _command(self, name):
        if name.startswith("_") or not hasattr(self._server, name):
            raise AttributeError(f"'Redis' object has no attribute {name!r} that the simulated server knows")
        command = getattr(self._server, name)

        def run(*args, **kwargs):
            value = command(*args, **kwargs)
            return _decoded(value) if self._decode else value
        return run


class BlockingClient(_Client):
    """Every command blocks."""

    def __getattr__(self, name):
        command = self._command(name)

        def run(*args, **kwargs):
            block(_CALL)
            return command(*args, **kwargs)
        return run

    def pipeline(self, transaction=True):
        return Pipeline(self)

    def close(self):
        pass


class AsyncClient(_Client):
    """Every command is awaited."""

    def __getattr__(self, name):
        command = self._command(name)

        async def run(*args, **kwargs):
            await pause(_CALL)
            return command(*args, **kwargs)
        return run

    async def scan_iter(self, match="*", count=None):
        for key in await self.keys(match):
            yield key

    async def _blocking_pop(self, pop, keys, timeout):
        keys = [keys] if isinstance(keys, str) else list(keys)
        until = monotonic() + timeout if timeout else None
        while True:
            await pause(_CALL)
            for key in keys:
                value = self._command(pop)(key)
                if value is not None:
                    return key if self._decode else key.encode(), value
            if until is not None and monotonic() >= until:
                return None
            await pause(0.01)

    def blpop(self, keys, timeout=0):
        return self._blocking_pop("lpop", keys, timeout)

    def brpop(self, keys, timeout=0):
        return self._blocking_pop("rpop", keys, timeout)

    def pipeline(self, transaction=True):
        return Pipeline(self)

    def pubsub(self, **options):
        return PubSub(self._decode)

    async def aclose(self, close_connection_pool=None):
        pass

    close = aclose

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        pass


class Pipeline:
    """Commands are gathered, and go together with execute()."""

    def __init__(self, client):
        self._client, self._calls = client, []

    def __getattr__(self, name):
        command = self._client._command(name)

        def add(*args, **kwargs):
            self._calls.append((command, args, kwargs))
            return self
        return add

    def _run(self):
        calls, self._calls = self._calls, []
        return [command(*args, **kwargs) for command, args, kwargs in calls]

    def execute(self):
        if isinstance(self._client, AsyncClient):
            return self._execute()
        block(_CALL)
        return self._run()

    async def _execute(self):
        await pause(_CALL)
        return self._run()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        pass


class PubSub:
    """subscribe(), then listen() or get_message()."""

    def __init__(self, decode):
        self._queue, self._names, self._decode = asyncio.Queue(), [], decode

    async def subscribe(self, *names):
        await pause(_CALL)
        for name in names:
            self._names.append(name)
            _channels.setdefault(name, []).append(self._queue)
            self._queue.put_nowait({"type": "subscribe", "pattern": None, "channel": _stored(name),
                                    "data": len(self._names)})

    async def unsubscribe(self, *names):
        await pause(_CALL)
        for name in list(names or self._names):
            self._names.remove(name)
            _channels[name].remove(self._queue)

    async def listen(self):
        while self._names:
            message = await self._queue.get()
            yield _decoded(message) if self._decode else message

    async def get_message(self, ignore_subscribe_messages=False, timeout=0.0):
        try:
            async with asyncio.timeout(timeout):
                while True:
                    message = await self._queue.get()
                    if not ignore_subscribe_messages or message["type"] != "subscribe":
                        return _decoded(message) if self._decode else message
        except asyncio.TimeoutError:
            return None

    async def aclose(self):
        if self._names:
            await self.unsubscribe()

    close = aclose

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()
