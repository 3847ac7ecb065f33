"""sqlite3 on the small database of _sql.py. It blocks, but statements take no virtual time. CPython 3.14: Modules/_sqlite.

A name of a file gives the same database to all connections; ":memory:" one of its own. INSERT, UPDATE and DELETE begin a
transaction, which commit() keeps and close() drops.
"""
from _sql import Database, Unique
from _sql_parser import SqlError, parse

apilevel, threadsafety, paramstyle = "2.0", 1, "qmark"
sqlite_version = "3.45.0"
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
_files = {}


class Warning(Exception): pass
class Error(Exception): pass
class InterfaceError(Error): pass
class DatabaseError(Error): pass
class DataError(DatabaseError): pass
class OperationalError(DatabaseError): pass
class IntegrityError(DatabaseError): pass
class InternalError(DatabaseError): pass
class ProgrammingError(DatabaseError): pass
class NotSupportedError(DatabaseError): pass


class Row:
    """A row that knows its columns by name and number."""

    def __init__(self, cursor, values):
        self._names = [d[0] for d in cursor.description]
        self._values = tuple(values)

    def keys(self):
        return list(self._names)

    def __getitem__(self, key):
        if isinstance(key, str):
            for name, value in zip(self._names, self._values):
                if name.lower() == key.lower():
                    return value
            raise IndexError("No item with that key")
        return self._values[key]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return isinstance(other, Row) and (self._names, self._values) == (other._names, other._values)

    def __hash__(self):
        return hash((tuple(self._names), self._values))

    def __repr__(self):
        return "<sqlite3.Row object at 0x0>"


def _stored(value):
    if value is None or isinstance(value, (int, float, str, bytes)):
        return int(value) if isinstance(value, bool) else value
    if hasattr(value, "isoformat"):
        return value.isoformat(" ") if hasattr(value, "hour") else value.isoformat()
    raise ProgrammingError(f"Error binding parameter 1: type '{type(value).__name__}' is not supported")


class Cursor:
    arraysize = 1

    def __init__(self, connection):
        self.connection = connection
        self.description = self.lastrowid = None
        self.rowcount = -1
        self.row_factory = connection.row_factory
        self._rows = iter(())

    def execute(self, sql, parameters=(), /):
        self.connection._check()
        try:
            statement = parse(sql)
            if statement.kind in ("insert", "update", "delete") and not self.connection.autocommit:
                self.connection._database.begin()
            wanted = sql.count("?")
            if not hasattr(parameters, "items") and "?" in sql and "'" not in sql and wanted != len(parameters):
                raise ProgrammingError(f"Incorrect number of bindings supplied. The current statement uses {wanted}, and "
                                       f"there are {len(parameters)} supplied.")
            result = self.connection._database.execute(sql, parameters, _stored)
        except Unique as problem:
            raise IntegrityError(str(problem)) from None
        except SqlError as problem:
            raise OperationalError(str(problem)) from None
        self.description = None if result.names is None else tuple([(n,) + (None,) * 6 for n in result.names])
        self.rowcount = result.count
        self.connection.total_changes += max(result.count, 0)
        if statement.kind == "insert":
            self.lastrowid = result.last_id
        self._rows = iter(result.rows)
        return self

    def executemany(self, sql, parameters, /):
        count = 0
        for each in parameters:
            self.execute(sql, each)
            count += max(self.rowcount, 0)
        self.rowcount = count
        return self

    def executescript(self, script, /):
        self.connection.commit()
        for sql in script.split(";"):
            if sql.strip():
                self.execute(sql)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        values = next(self._rows)
        return self.row_factory(self, values) if self.row_factory else values

    def fetchone(self):
        return next(self, None)

    def fetchmany(self, size=None):
        found = []
        for row in self:
            found.append(row)
            if len(found) == (size or self.arraysize):
                break
        return found

    def fetchall(self):
        return list(self)

    def close(self):
        self._rows = iter(())


class Connection:
    def __init__(self, database, **options):
        name = str(database)
        self._database = Database() if name in (":memory:", "") else _files.setdefault(name, Database())
        self._memory = name in (":memory:", "")
        self.row_factory = None
        self.autocommit = options.get("isolation_level", "") is None or options.get("autocommit") is True
        self.total_changes = 0
        self._open = True

    def _check(self):
        if not self._open:
            raise ProgrammingError("Cannot operate on a closed database.")

    @property
    def in_transaction(self):
        return self._database.in_transaction

    def cursor(self, factory=Cursor):
        self._check()
        return factory(self)

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, script, /):
        return self.cursor().executescript(script)

    def commit(self):
        self._check()
        self._database.commit()

    def rollback(self):
        self._check()
        self._database.rollback()

    def close(self):
        if self._open:
            self._database.rollback()
        self._open = False

    def __enter__(self):
        return self

    def __exit__(self, kind, *exc):
        self.commit() if kind is None else self.rollback()


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=Connection,
            cached_statements=128, uri=False, *, autocommit=-1):
    """A Connection to a database in memory."""
    return factory(database, isolation_level=isolation_level, autocommit=autocommit)
