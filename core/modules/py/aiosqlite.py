"""aiosqlite: sqlite3 with every call awaited. Opening a database takes 0.01 s, a statement or a commit 0.005 s (the library
has a thread for them, the simulation a timer).
"""
import sqlite3

from _world import pause
from sqlite3 import (DatabaseError, Error, IntegrityError, OperationalError, ProgrammingError, Row)

_OPEN, _CALL = 0.01, 0.005


class _Awaited:
    """To be awaited, or used with `async with`."""

    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._made = await self._coro
        return self._made

    async def __aexit__(self, *exc):
        await self._made.close()


class Cursor:
    def __init__(self, cursor):
        self._cursor = cursor

    @property
    def lastrowid(self):
        return self._cursor.lastrowid

    @property
    def rowcount(self):
        return self._cursor.rowcount

    @property
    def description(self):
        return self._cursor.description

    async def execute(self, sql, parameters=()):
        await pause(_CALL)
        self._cursor.execute(sql, parameters)
        return self

    async def executemany(self, sql, parameters):
        await pause(_CALL)
        self._cursor.executemany(sql, parameters)
        return self

    async def fetchone(self):
        await pause(_CALL)
        return self._cursor.fetchone()

    async def fetchmany(self, size=None):
        await pause(_CALL)
        return self._cursor.fetchmany(size)

    async def fetchall(self):
        await pause(_CALL)
        return self._cursor.fetchall()

    async def __aiter__(self):
        for row in await self.fetchall():
            yield row

    async def close(self):
        self._cursor.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


class Connection:
    """Awaited, or entered, it opens."""

    def __init__(self, database, options):
        self._make = lambda: sqlite3.connect(database, **options)
        self._connection = None

    async def _opened(self):
        await pause(_OPEN)
        self._connection = self._make()
        return self

    def __await__(self):
        return self._opened().__await__()

    async def __aenter__(self):
        return await self._opened()

    async def __aexit__(self, *exc):
        await self.close()

    @property
    def row_factory(self):
        return self._connection.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._connection.row_factory = factory

    @property
    def total_changes(self):
        return self._connection.total_changes

    @property
    def in_transaction(self):
        return self._connection.in_transaction

    def cursor(self):
        async def make():
            return Cursor(self._connection.cursor())
        return _Awaited(make())

    def execute(self, sql, parameters=()):
        return _Awaited(Cursor(self._connection.cursor()).execute(sql, parameters))

    def executemany(self, sql, parameters):
        return _Awaited(Cursor(self._connection.cursor()).executemany(sql, parameters))

    def executescript(self, script):
        async def run():
            await pause(_CALL)
            return Cursor(self._connection.executescript(script))
        return _Awaited(run())

    async def execute_fetchall(self, sql, parameters=()):
        return await (await self.execute(sql, parameters)).fetchall()

    async def commit(self):
        await pause(_CALL)
        self._connection.commit()

    async def rollback(self):
        await pause(_CALL)
        self._connection.rollback()

    async def close(self):
        if self._connection:
            self._connection.close()


def connect(database, **options):
    return Connection(database, options)
