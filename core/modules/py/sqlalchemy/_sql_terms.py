"""Expressions, types and statements of sqlalchemy: each becomes SQL for the small database of _sql.py."""


class Term:
    """Something with a value: `sql` with ? for each of `params`, and the `key` of a result column."""

    key = None

    def __init__(self, sql, params=(), key=None):
        self.sql, self.params, self.key = sql, list(params), key

    def _with(self, sign, other):
        if other is None and sign in ("=", "!="):
            return Term(f"{self.sql} IS {'NOT ' if sign == '!=' else ''}NULL", self.params)
        other = as_term(other)
        return Term(f"({self.sql} {sign} {other.sql})", [*self.params, *other.params])

    def __eq__(self, other):
        return self._with("=", other)

    def __ne__(self, other):
        return self._with("!=", other)

    def __lt__(self, other):
        return self._with("<", other)

    def __le__(self, other):
        return self._with("<=", other)

    def __gt__(self, other):
        return self._with(">", other)

    def __ge__(self, other):
        return self._with(">=", other)

    def __add__(self, other):
        return self._with("+", other)

    def __sub__(self, other):
        return self._with("-", other)

    def __mul__(self, other):
        return self._with("*", other)

    def __and__(self, other):
        return self._with("AND", other)

    def __or__(self, other):
        return self._with("OR", other)

    def __invert__(self):
        return Term(f"NOT {self.sql}", self.params)

    def __hash__(self):
        return id(self)

    def is_(self, other):
        return self == other

    def is_not(self, other):
        return self != other

    def in_(self, values):
        values = list(values)
        return Term(f"{self.sql} IN ({', '.join('?' * len(values))})" if values else "1 = 0", [*self.params, *values])

    def not_in(self, values):
        return ~self.in_(values)

    def like(self, pattern):
        return self._with("LIKE", pattern)

    ilike = like

    def contains(self, text):
        return self.like(f"%{text}%")

    def startswith(self, text):
        return self.like(f"{text}%")

    def endswith(self, text):
        return self.like(f"%{text}")

    def between(self, low, high):
        return Term(f"{self.sql} BETWEEN ? AND ?", [*self.params, low, high])

    def desc(self):
        return Term(f"{self.sql} DESC", self.params)

    def asc(self):
        return Term(f"{self.sql} ASC", self.params)

    def label(self, name):
        return Term(self.sql, self.params, name)


def as_term(value):
    return value if isinstance(value, Term) else Term("?", [value])


class TypeEngine:
    """A type of columns; its name is what SQL calls it."""

    def __init__(self, *args, **options):
        pass


class Integer(TypeEngine): pass
class BigInteger(Integer): pass
class SmallInteger(Integer): pass
class String(TypeEngine): pass
class Text(String): pass
class Unicode(String): pass
class Boolean(TypeEngine): pass
class Float(TypeEngine): pass
class Numeric(Float): pass
class DateTime(TypeEngine): pass
class Date(TypeEngine): pass
class JSON(TypeEngine): pass
class LargeBinary(TypeEngine): pass


class ForeignKey:
    def __init__(self, column, **options):
        self.column = column


class Column(Term):
    """A column; as an attribute of a class a term, of an object its value."""

    def __init__(self, *args, primary_key=False, unique=False, nullable=None, default=None, server_default=None, **options):
        args = list(args)
        self.name = args.pop(0) if args and isinstance(args[0], str) else None
        kinds = [a for a in args if isinstance(a, TypeEngine) or isinstance(a, type) and issubclass(a, TypeEngine)]
        self.type = kinds[0] if kinds else None
        self.primary_key, self.unique, self.nullable, self.default = primary_key, unique, nullable, default
        self.server_default = server_default
        super().__init__(self.name or "", (), self.name)

    def _named(self, name, owner=None):
        self.name = self.name or name
        self.sql = self.key = self.name
        self.owner = owner
        return self

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.attribute)

    def __set_name__(self, owner, name):
        self.attribute = name
        self._named(name, owner)

    def ddl(self):
        kind = self.type if isinstance(self.type, type) or self.type is None else type(self.type)
        text = f"{self.name} {'INTEGER' if kind and issubclass(kind, Integer) else kind.__name__.upper() if kind else 'TEXT'}"
        if self.primary_key:
            text += " PRIMARY KEY"
        elif self.nullable is False:
            text += " NOT NULL"
        return text + (" UNIQUE" if self.unique else "")


class Table:
    def __init__(self, name, metadata, *columns):
        self.name, self.columns = name, [c._named(c.name, getattr(c, "owner", None)) for c in columns if isinstance(c, Column)]
        self.c = type("columns", (), {c.name: _Plain(c) for c in self.columns})
        metadata.tables[name] = self

    def ddl(self):
        return f"CREATE TABLE IF NOT EXISTS {self.name} ({', '.join([c.ddl() for c in self.columns])})"


class _Plain:
    def __init__(self, column):
        self._column = column

    def __get__(self, instance, owner):
        return self._column


class MetaData:
    """All tables, which create_all makes and drop_all drops."""

    def __init__(self):
        self.tables = {}

    def create_all(self, connection, **options):
        for table in self.tables.values():
            connection._database.execute(table.ddl())

    def drop_all(self, connection, **options):
        for table in self.tables.values():
            connection._database.execute(f"DROP TABLE IF EXISTS {table.name}")


def _table_of(what):
    return what if isinstance(what, Table) else what.__table__


class _Statement:
    def __init__(self, *what):
        self._what = what
        self._where, self._order, self._values = [], [], None
        self._limit = self._offset = None
        self._returning = ()

    def _copy(self, **changes):
        made = object.__new__(type(self))
        made.__dict__.update({**self.__dict__, **changes})
        return made

    def where(self, *terms):
        return self._copy(_where=[*self._where, *terms])

    filter = where

    def filter_by(self, **values):
        owner = self._owner()
        return self.where(*[getattr(owner, name) == value for name, value in values.items()])

    def order_by(self, *terms):
        return self._copy(_order=[*self._order, *terms])

    def limit(self, n):
        return self._copy(_limit=n)

    def offset(self, n):
        return self._copy(_offset=n)

    def options(self, *loaders):
        return self

    def values(self, *rows, **values):
        return self._copy(_values=rows[0] if rows else values)

    def returning(self, *what):
        return self._copy(_returning=what)

    def join(self, *args, **kwargs):
        raise NotImplementedError("joins are more than the simulated database knows: select from one table at a time")

    def _owner(self):
        first = self._what[0]
        return first if isinstance(first, type) or isinstance(first, Table) else first.owner

    def _tail(self):
        terms = [as_term(t) for t in self._where]
        sql = " WHERE " + " AND ".join([f"({t.sql})" for t in terms]) if terms else ""
        return sql, [p for t in terms for p in t.params]


class Select(_Statement):
    def select_from(self, what):
        return self._copy(_from=what)

    def compiled(self):
        """(sql, params, entity or None)"""
        columns, params, table, entity = [], [], getattr(self, "_from", None), None
        for what in self._what:
            if isinstance(what, type) or isinstance(what, Table):
                table = what
                entity = what if isinstance(what, type) and len(self._what) == 1 else None
                columns += [c.name for c in _table_of(what).columns]
            else:
                params += what.params
                columns.append(what.sql + (f" AS {what.key}" if what.key and what.key != what.sql else ""))
                table = table or getattr(what, "owner", None)
        sql, more = self._tail()
        text = f"SELECT {', '.join(columns)}" + (f" FROM {_table_of(table).name}" if table is not None else "") + sql
        if self._order:
            text += " ORDER BY " + ", ".join([as_term(t).sql if isinstance(t, Term) else t for t in self._order])
        if self._limit is not None or self._offset:
            text += f" LIMIT {-1 if self._limit is None else self._limit}"
        if self._offset:
            text += f" OFFSET {self._offset}"
        return text, params + more, entity


class Insert(_Statement):
    def compiled(self):
        table = _table_of(self._what[0])
        rows = self._values if isinstance(self._values, list) else [self._values or {}]
        names = list(rows[0])
        one = f"({', '.join('?' * len(names))})"
        text = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES {', '.join([one] * len(rows))}"
        return text + _returned(self), [row[n] for row in rows for n in names], None


class Update(_Statement):
    def compiled(self):
        values = [(getattr(k, "name", k), as_term(v)) for k, v in self._values.items()]
        sql, more = self._tail()
        sets = ", ".join([f"{name} = {term.sql}" for name, term in values])
        return (f"UPDATE {_table_of(self._what[0]).name} SET {sets}{sql}{_returned(self)}",
                [p for _, t in values for p in t.params] + more, None)


class Delete(_Statement):
    def compiled(self):
        sql, params = self._tail()
        return f"DELETE FROM {_table_of(self._what[0]).name}{sql}{_returned(self)}", params, None


def _returned(statement):
    names = []
    for what in statement._returning:
        names += [c.name for c in _table_of(what).columns] if isinstance(what, type) else [what.sql]
    return " RETURNING " + ", ".join(names) if names else ""


class TextClause(_Statement):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def bindparams(self, **values):
        return self._copy(_values=values)

    def compiled(self):
        return self.text, self._values or {}, None


class _Functions:
    def __getattr__(self, name):
        def call(*args):
            terms = [as_term(a) for a in args]
            inside = ", ".join([t.sql for t in terms]) or ("*" if name == "count" else "")
            made = Term(f"{name}({inside})", [p for t in terms for p in t.params], f"{name}_1")
            made.owner = next((t.owner for t in terms if hasattr(t, "owner")), None)
            return made
        return call


func = _Functions()
