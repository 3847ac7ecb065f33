"""create_async_engine, AsyncSession and async_sessionmaker. See the package sqlalchemy for the model of time."""
from _sql import Database, Unique
from _sql_parser import SqlError
from _world import line_for, pause
from _world_client import Places
from sqlalchemy.exc import IntegrityError, MultipleResultsFound, NoResultFound, OperationalError

_databases = {}


class Row(tuple):
    """Values by number and by name."""

    def __new__(cls, names, values):
        made = tuple.__new__(cls, values)
        made._fields = tuple(names)
        return made

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(f"Could not locate column in row for column '{name}'")

    def _asdict(self):
        return dict(zip(self._fields, self))

    _mapping = property(_asdict)

    def __repr__(self):
        return tuple.__repr__(tuple(self))


class Result:
    def __init__(self, rows, count=-1, last_id=None):
        self._rows, self.rowcount = list(rows), count
        self.inserted_primary_key = (last_id,)
        self.lastrowid = last_id

    def scalars(self, index=0):
        return Result([row[index] for row in self._rows])

    def mappings(self):
        return Result([row._asdict() for row in self._rows])

    def unique(self):
        return self

    def all(self):
        rows, self._rows = self._rows, []
        return rows

    fetchall = all

    def __iter__(self):
        return iter(self.all())

    async def __aiter__(self):
        for row in self.all():
            yield row

    def first(self):
        rows = self.all()
        return rows[0] if rows else None

    def fetchone(self):
        return self._rows.pop(0) if self._rows else None

    def one_or_none(self):
        if len(self._rows) > 1:
            raise MultipleResultsFound("Multiple rows were found when one or none was required")
        return self.first()

    def one(self):
        if not self._rows:
            raise NoResultFound("No row was found when one was required")
        if len(self._rows) > 1:
            raise MultipleResultsFound("Multiple rows were found when exactly one was required")
        return self.first()

    def scalar(self):
        row = self.first()
        return row[0] if row else None

    def scalar_one(self):
        return self.one()[0]

    def scalar_one_or_none(self):
        row = self.one_or_none()
        return row[0] if row else None


class AsyncEngine:
    def __init__(self, url, pool_size=5, max_overflow=10, echo=False, **options):
        self.url = url
        light = url.startswith("sqlite")
        line = line_for(url)
        self._connect, self._call = (0.01, 0.005) if light else (0.05, 0.02)
        if line is not None and line.delay is not None:
            self._call = line.delay
        key = url if ":memory:" not in url and not url.endswith("://") else object()
        self._database = _databases.setdefault(key, Database())
        self._places = Places(pool_size + max_overflow)
        self._idle = 0

    async def _take(self):
        await self._places.take()
        if self._idle:
            self._idle -= 1
        else:
            await pause(self._connect)

    def _give(self):
        self._idle += 1
        self._places.leave()

    def connect(self):
        return AsyncConnection(self, False)

    def begin(self):
        return AsyncConnection(self, True)

    async def dispose(self):
        self._idle = 0


def _run(database, statement, params):
    sql, own, entity = statement.compiled()
    try:
        return database.execute(sql, params or own, _stored), entity
    except Unique as problem:
        raise IntegrityError(f"(IntegrityError) {problem}\n[SQL: {sql}]") from None
    except SqlError as problem:
        raise OperationalError(f"(OperationalError) {problem}\n[SQL: {sql}]") from None


def _stored(value):
    return int(value) if isinstance(value, bool) else value


class AsyncConnection:
    def __init__(self, engine, commits):
        self._engine, self._commits = engine, commits
        self._database = engine._database

    async def _start(self):
        await self._engine._take()
        self._database.begin()
        return self

    def __await__(self):
        return self._start().__await__()

    async def __aenter__(self):
        return await self._start()

    async def __aexit__(self, kind, *exc):
        if self._commits and kind is None:
            await self.commit()
        else:
            self._database.rollback()
        self._engine._give()

    async def execute(self, statement, parameters=None):
        await pause(self._engine._call)
        many = parameters if isinstance(parameters, list) else [parameters]
        for each in many:
            if each is not None and hasattr(statement, "_what") and statement._what:
                result, _ = _run(self._database, statement.values(**each), None)
            else:
                result, _ = _run(self._database, statement, each)
        return Result([Row(result.names or [], r) for r in result.rows], result.count, result.last_id)

    async def scalar(self, statement, parameters=None):
        return (await self.execute(statement, parameters)).scalar()

    async def run_sync(self, function, *args, **kwargs):
        await pause(self._engine._call)
        return function(self, *args, **kwargs)

    async def commit(self):
        await pause(self._engine._call)
        self._database.commit()
        self._database.begin()

    async def rollback(self):
        await pause(self._engine._call)
        self._database.rollback()

    async def close(self):
        self._engine._give()


class _Transaction:
    def __init__(self, session):
        self._session = session

    async def __aenter__(self):
        return self._session

    async def __aexit__(self, kind, *exc):
        await (self._session.commit() if kind is None else self._session.rollback())


class AsyncSession:
    """Objects that are new are written by flush and commit; those that were read are looked at for changes."""

    def __init__(self, bind=None, expire_on_commit=True, **options):
        self.bind = bind
        self._new, self._known, self._seen, self._gone = [], {}, {}, []
        self._connected = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def begin(self):
        return _Transaction(self)

    def add(self, instance):
        self._new.append(instance)

    def add_all(self, instances):
        self._new.extend(instances)

    async def delete(self, instance):
        self._gone.append(instance)

    def __contains__(self, instance):
        return any([instance is o for o in [*self._new, *self._known.values()]])

    async def _ready(self):
        if not self._connected:
            await self.bind._take()
            self._connected = True
            self.bind._database.begin()

    def _key(self, cls):
        return next(c for c in cls.__table__.columns if c.primary_key)

    def _values(self, o):
        return {c.name: o.__dict__.get(c.attribute) for c in type(o).__table__.columns}

    def _remember(self, o):
        key = type(o), o.__dict__.get(self._key(type(o)).attribute)
        self._known[key] = o
        self._seen[key] = self._values(o)

    async def flush(self):
        """Writes what is new, changed or deleted."""
        from sqlalchemy._sql_terms import Delete, Insert, Update
        await self._ready()
        new, self._new = self._new, []
        for o in new:
            for c in type(o).__table__.columns:
                if o.__dict__.get(c.attribute) is None and c.default is not None:
                    o.__dict__[c.attribute] = c.default() if callable(c.default) else c.default
            values = {k: v for k, v in self._values(o).items() if v is not None}
            if values:
                result = await self._execute(Insert(type(o)).values(**values))
            key = self._key(type(o))
            if o.__dict__.get(key.attribute) is None:
                o.__dict__[key.attribute] = result[0].last_id
            self._remember(o)
        for (cls, number), o in list(self._known.items()):
            before, now = self._seen[cls, number], self._values(o)
            if before != now:
                changes = {k: v for k, v in now.items() if before[k] != v}
                await self._execute(Update(cls).where(self._key(cls) == number).values(**changes))
                self._seen[cls, number] = now
        gone, self._gone = self._gone, []
        for o in gone:
            key = self._key(type(o))
            number = o.__dict__.get(key.attribute)
            await self._execute(Delete(type(o)).where(key == number))
            self._known.pop((type(o), number), None)

    async def _execute(self, statement, params=None):
        await pause(self.bind._call)
        return _run(self.bind._database, statement, params)

    def _loaded(self, cls, names, values):
        key = self._key(cls)
        number = values[names.index(key.name)]
        o = self._known.get((cls, number))
        if o is None:
            o = object.__new__(cls)
            for name, value in zip(names, values):
                column = getattr(cls, cls._attributes[name])
                kind = column.type if isinstance(column.type, type) else type(column.type)
                o.__dict__[cls._attributes[name]] = bool(value) if kind.__name__ == "Boolean" and value is not None else value
            self._remember(o)
        return o

    async def execute(self, statement, params=None, **options):
        await self._ready()
        await self.flush()
        result, entity = await self._execute(statement, params)
        names = result.names or []
        if entity is not None:
            return Result([Row([entity.__name__], [self._loaded(entity, names, r)]) for r in result.rows])
        return Result([Row(names, r) for r in result.rows], result.count, result.last_id)

    async def scalars(self, statement, params=None, **options):
        return (await self.execute(statement, params)).scalars()

    async def scalar(self, statement, params=None, **options):
        return (await self.execute(statement, params)).scalar()

    stream = execute
    stream_scalars = scalars

    async def get(self, cls, number, **options):
        known = self._known.get((cls, number))
        if known is not None:
            return known
        from sqlalchemy._sql_terms import Select
        return (await self.execute(Select(cls).where(self._key(cls) == number))).scalar()

    async def refresh(self, instance, attribute_names=None, **options):
        await self._ready()
        from sqlalchemy._sql_terms import Select
        cls = type(instance)
        key = self._key(cls)
        result, _ = await self._execute(Select(cls).where(key == instance.__dict__[key.attribute]))
        for name, value in zip(result.names, result.rows[0]):
            instance.__dict__[cls._attributes[name]] = value
        self._remember(instance)

    async def commit(self):
        await self.flush()
        await pause(self.bind._call)
        self.bind._database.commit()
        self._leave()

    async def rollback(self):
        await pause(self.bind._call if self._connected else 0)
        self._new, self._gone = [], []
        self._known, self._seen = {}, {}
        self.bind._database.rollback()
        self._leave()

    def _leave(self):
        if self._connected:
            self._connected = False
            self.bind._give()

    async def close(self):
        if self._connected:
            self.bind._database.rollback()
        self._leave()
        self._new, self._known, self._seen = [], {}, {}

    def expunge_all(self):
        self._known, self._seen = {}, {}


class async_sessionmaker:
    """Makes sessions of one engine."""

    def __init__(self, bind=None, *, class_=None, **options):
        self._bind = bind

    def __call__(self, **options):
        return AsyncSession(self._bind)

    def begin(self):
        return _Begun(AsyncSession(self._bind))


class _Begun(_Transaction):
    async def __aexit__(self, *exc):
        await super().__aexit__(*exc)
        await self._session.close()


def create_async_engine(url, **options):
    return AsyncEngine(str(url), **options)
