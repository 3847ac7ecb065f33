"""A small database in memory that sqlite3, aiosqlite, asyncpg and sqlalchemy share.

It knows CREATE TABLE, DROP TABLE, INSERT, SELECT from one table (WHERE, ORDER BY, LIMIT, OFFSET, COUNT, SUM, AVG, MIN, MAX,
GROUP BY), UPDATE, DELETE, RETURNING, BEGIN, COMMIT and ROLLBACK, with parameters ?, ?1, :name, $1. All else is refused by
name. _sql_parser.py reads statements; here are the tables and what statements do.
"""
from _sql_parser import SqlError, parse


class Unique(SqlError):
    """A constraint does not hold."""


class Table:
    def __init__(self, name, columns):
        self.name = name
        self.columns = columns  # of _sql_parser.Column
        self.rows = []  # dictionaries
        self.next_id = 1

    @property
    def names(self):
        return [c.name for c in self.columns]

    def copy(self):
        made = Table(self.name, self.columns)
        made.rows = [dict(r) for r in self.rows]
        made.next_id = self.next_id
        return made

    @property
    def id_column(self):
        for c in self.columns:
            if c.primary and (c.kind.startswith("INT") or "SERIAL" in c.kind or c.kind == "BIGINT"):
                return c.name
        return None


class Result:
    """names: of the columns, or None; rows: tuples; count: of rows touched; last_id: of the row added last."""

    def __init__(self, names=None, rows=(), count=-1, last_id=None):
        self.names, self.rows, self.count, self.last_id = names, list(rows), count, last_id


class Database:
    def __init__(self):
        self.tables = {}
        self._saved = None

    @property
    def in_transaction(self):
        return self._saved is not None

    def begin(self):
        if self._saved is None:
            self._saved = {name: t.copy() for name, t in self.tables.items()}

    def commit(self):
        self._saved = None

    def rollback(self):
        if self._saved is not None:
            self.tables, self._saved = self._saved, None

    def table(self, name):
        found = self.tables.get(name.lower())
        if found is None:
            raise SqlError(f"no such table: {name}")
        return found

    def execute(self, text, params=(), convert=None):
        """The Result of one statement. `convert` makes values of what parameters are."""
        s = parse(text)
        if params and convert:
            params = ({k: convert(v) for k, v in params.items()} if hasattr(params, "items")
                      else [convert(v) for v in params])
        return getattr(self, "_" + s.kind)(s, params)

    def _begin(self, s, params):
        self.begin()
        return Result()

    def _commit(self, s, params):
        self.commit()
        return Result()

    def _rollback(self, s, params):
        self.rollback()
        return Result()

    def _nothing(self, s, params):
        return Result()

    def _create(self, s, params):
        if s.table.lower() in self.tables:
            if s.quiet:
                return Result()
            raise SqlError(f"table {s.table} already exists")
        self.tables[s.table.lower()] = Table(s.table, s.columns)
        return Result()

    def _drop(self, s, params):
        if s.table.lower() not in self.tables and not s.quiet:
            raise SqlError(f"no such table: {s.table}")
        self.tables.pop(s.table.lower(), None)
        return Result()

    def _check(self, table, row, old=None):
        for c in table.columns:
            value = row.get(c.name)
            if value is None and (c.required or c.primary):
                raise Unique(f"NOT NULL constraint failed: {table.name}.{c.name}")
            if value is not None and (c.unique or c.primary):
                if any([r is not old and r[c.name] == value for r in table.rows]):
                    raise Unique(f"UNIQUE constraint failed: {table.name}.{c.name}")

    def _insert(self, s, params):
        table = self.table(s.table)
        names = table.names if s.names is None else s.names
        for name in names:
            if name not in table.names:
                raise SqlError(f"table {table.name} has no column named {name}")
        added = []
        for values in s.rows:
            if len(values) != len(names):
                raise SqlError(f"{len(values)} values for {len(names)} columns")
            row = {c.name: None if c.default is None else c.default.value({}, params) for c in table.columns}
            row.update({name: v.value({}, params) for name, v in zip(names, values)})
            key = table.id_column
            if key and row[key] is None:
                row[key] = table.next_id
            try:
                self._check(table, row)
            except Unique:
                if s.or_ignore:
                    continue
                if not s.or_replace:
                    raise
                keys = [c.name for c in table.columns if c.unique or c.primary]
                table.rows = [r for r in table.rows if not any([r[k] == row[k] for k in keys])]
            if key and isinstance(row[key], int):
                table.next_id = max(table.next_id, row[key] + 1)
            table.rows.append(row)
            added.append(row)
        last = added[-1].get(table.id_column, len(table.rows)) if added and table.id_column else len(table.rows)
        return self._returning(s, table, added, params, last)

    def _returning(self, s, table, rows, params, last=None):
        if not s.returning:
            return Result(count=len(rows), last_id=last)
        names, items = self._items(s.returning, table)
        return Result(names, [tuple([i.value(r, params) for i in items]) for r in rows], len(rows), last)

    def _matching(self, s, table, params):
        if s.where is None:
            return list(table.rows)
        s.where.check(table.names)
        return [r for r in table.rows if s.where.value(r, params)]

    def _update(self, s, params):
        table = self.table(s.table)
        for name, value in s.sets:
            if name not in table.names:
                raise SqlError(f"no such column: {name}")
            value.check(table.names)
        rows = self._matching(s, table, params)
        for row in rows:
            new = {**row, **{name: v.value(row, params) for name, v in s.sets}}
            self._check(table, new, row)
            row.update(new)
        return self._returning(s, table, rows, params)

    def _delete(self, s, params):
        table = self.table(s.table)
        rows = self._matching(s, table, params)
        gone = {id(r) for r in rows}
        table.rows = [r for r in table.rows if id(r) not in gone]
        return self._returning(s, table, rows, params)

    def _items(self, wanted, table):
        names, items = [], []
        for name, item in wanted:
            if item is None:
                from _sql_parser import Name
                for column in table.names if table else []:
                    names.append(column)
                    items.append(Name(column))
            else:
                item.check(table.names if table else [])
                names.append(name)
                items.append(item)
        return names, items

    def _select(self, s, params):
        table = self.table(s.table) if s.table else None
        rows = self._matching(s, table, params) if table else [{}]
        names, items = self._items(s.items, table)
        if s.group or any([i.is_aggregate() for i in items]):
            groups = {}
            for r in rows:
                groups.setdefault(tuple([g.value(r, params) for g in s.group]), []).append(r)
            if not s.group and not groups:
                groups[()] = []
            made = [({**(g[0] if g else {}), "": g}, g) for g in groups.values()]
        else:
            made = [(r, None) for r in rows]
        result = [(r, tuple([i.value(r, params) for i in items])) for r, _ in made]
        for expression, descending in reversed(s.order):
            alias = getattr(expression, "name", None)
            number = getattr(expression, "number", None)

            def key(pair):
                if alias in names and (not table or alias not in table.names):
                    value = pair[1][names.index(alias)]
                elif number:
                    value = pair[1][number - 1]
                else:
                    value = expression.value(pair[0], params)
                return value is not None, value if value is not None else 0
            result.sort(key=key, reverse=descending)
        found = [values for _, values in result]
        if s.distinct:
            found = list(dict.fromkeys(found))
        start = s.offset.value({}, params) if s.offset else 0
        if s.limit is not None:
            limit = s.limit.value({}, params)
            found = found[start:start + limit] if limit is not None and limit >= 0 else found[start:]
        else:
            found = found[start:]
        return Result(names, found, -1)
