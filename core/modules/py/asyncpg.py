"""asyncpg on the small database of _sql.py. A connection takes 0.05 s to make, a statement 0.02 s (or the seconds of a
`# World:` line for the DSN; `SELECT pg_sleep(n)` takes n more). A pool makes min_size connections at first (10, and at most 10
unless it says otherwise); who finds none free waits in order. All DSNs of one text share a database.
"""
import asyncio
from collections import deque

from _sql import Database, Unique
from _sql_parser import SqlError
from _world import line_for, pause

_CONNECT, _CALL = 0.05, 0.02
_databases = {}


class PostgresError(Exception): pass
class PostgresSyntaxError(PostgresError): pass
class UndefinedTableError(PostgresSyntaxError): pass
class UniqueViolationError(PostgresError): pass
class InterfaceError(Exception): pass


class Record(tuple):
    """A row, by name and number."""

    def __new__(cls, names, values):
        made = tuple.__new__(cls, values)
        made._names = names
        return made

    def __getitem__(self, key):
        if isinstance(key, str):
            if key not in self._names:
                raise KeyError(key)
            key = self._names.index(key)
        return tuple.__getitem__(self, key)

    def get(self, key, default=None):
        return self[key] if key in self._names else default

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(self)

    def items(self):
        return zip(self._names, self)

    def __repr__(self):
        return f"<Record {' '.join([f'{n}={v!r}' for n, v in self.items()])}>"


class _Transaction:
    def __init__(self, connection):
        self._connection = connection

    async def start(self):
        await self._connection.execute("BEGIN")

    async def commit(self):
        await self._connection.execute("COMMIT")

    async def rollback(self):
        await self._connection.execute("ROLLBACK")

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, kind, *exc):
        await (self.commit() if kind is None else self.rollback())


class Connection:
    def __init__(self, dsn):
        line = line_for(dsn)
        self._delay = line.delay if line and line.delay is not None else _CALL
        self._database = _databases.setdefault(dsn, Database())
        self._closed = False
        self._busy = False

    async def _run(self, query, args):
        if self._closed:
            raise InterfaceError("connection is closed")
        if self._busy:
            raise InterfaceError("cannot perform operation: another operation is in progress")
        self._busy = True
        try:
            small = query.lower().replace(" ", "")
            extra = 0.0
            if "pg_sleep(" in small:
                text = small.partition("pg_sleep(")[2].partition(")")[0]
                extra = float(args[0] if text == "$1" else text)
            await pause(self._delay + extra)
            if "pg_sleep(" in small:
                query, args = "SELECT '' AS pg_sleep", ()
            return self._database.execute(query, args, lambda v: int(v) if isinstance(v, bool) else v)
        except Unique as problem:
            raise UniqueViolationError(f"duplicate key value violates a constraint: {problem}") from None
        except SqlError as problem:
            text = str(problem)
            if text.startswith("no such table"):
                raise UndefinedTableError(f'relation "{text.rpartition(": ")[2]}" does not exist') from None
            raise PostgresSyntaxError(text) from None
        finally:
            self._busy = False

    async def fetch(self, query, *args, timeout=None):
        result = await self._run(query, args)
        return [Record(result.names or [], row) for row in result.rows]

    async def fetchrow(self, query, *args, timeout=None):
        rows = await self.fetch(query, *args)
        return rows[0] if rows else None

    async def fetchval(self, query, *args, column=0, timeout=None):
        row = await self.fetchrow(query, *args)
        return row[column] if row else None

    async def execute(self, query, *args, timeout=None):
        """The status, such as INSERT 0 1."""
        result = await self._run(query, args)
        words = query.split()
        kind = words[0].upper() if words else ""
        if kind == "INSERT":
            return f"INSERT 0 {result.count}"
        if kind in ("CREATE", "DROP"):
            return f"{kind} {words[1].upper()}"
        return f"{kind} {len(result.rows) if kind == 'SELECT' else result.count}" if kind in (
            "SELECT", "UPDATE", "DELETE") else kind

    async def executemany(self, command, args, *, timeout=None):
        for each in args:
            await self._run(command, each)

    def transaction(self, **options):
        return _Transaction(self)

    def is_closed(self):
        return self._closed

    async def close(self, *, timeout=None):
        self._closed = True


class _Acquiring:
    def __init__(self, pool, timeout):
        self._pool, self._timeout = pool, timeout

    def __await__(self):
        return self._pool._acquire(self._timeout).__await__()

    async def __aenter__(self):
        self._connection = await self._pool._acquire(self._timeout)
        return self._connection

    async def __aexit__(self, *exc):
        await self._pool.release(self._connection)


class Pool:
    def __init__(self, dsn, min_size, max_size):
        self._dsn, self._min, self._max = dsn, min_size, max_size
        self._free, self._waiters = deque(), deque()
        self._made = 0
        self._ready = False

    async def _start(self):
        if not self._ready:
            self._ready = True
            await pause(_CONNECT if self._min else 0)
            self._made = self._min
            self._free.extend([Connection(self._dsn) for _ in range(self._min)])
        return self

    def __await__(self):
        return self._start().__await__()

    async def __aenter__(self):
        return await self._start()

    async def __aexit__(self, *exc):
        await self.close()

    def acquire(self, *, timeout=None):
        return _Acquiring(self, timeout)

    async def _acquire(self, timeout):
        if self._free and not self._waiters:
            return self._free.popleft()
        if self._made < self._max:
            self._made += 1
            await pause(_CONNECT)
            return Connection(self._dsn)
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            return await (waiter if timeout is None else asyncio.wait_for(waiter, timeout))
        except BaseException:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            elif waiter.done() and not waiter.cancelled():
                await self.release(waiter.result())
            raise

    async def release(self, connection, *, timeout=None):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(connection)
                return
        self._free.append(connection)

    async def close(self):
        pass

    def terminate(self):
        pass

    def get_size(self):
        return self._made

    def get_idle_size(self):
        return len(self._free)

    async def fetch(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetch(query, *args)

    async def fetchrow(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args)

    async def fetchval(self, query, *args, column=0, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchval(query, *args, column=column)

    async def execute(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.execute(query, *args)

    async def executemany(self, command, args, *, timeout=None):
        async with self.acquire() as connection:
            return await connection.executemany(command, args)


def _dsn(dsn, options):
    if dsn:
        return dsn
    return f"postgresql://{options.get('host', 'localhost')}/{options.get('database') or options.get('user') or ''}"


async def connect(dsn=None, *, timeout=60, **options):
    await pause(_CONNECT)
    return Connection(_dsn(dsn, options))


def create_pool(dsn=None, *, min_size=10, max_size=10, **options):
    """To be awaited, or used with `async with`."""
    return Pool(_dsn(dsn, options), min_size, max_size)
