"""SQL as far as _sql.py knows it: statements and expressions."""
import re

_TOKEN = re.compile(r"""\s+|--[^\n]*|/\*.*?\*/
    |(?P<text>'(?:[^']|'')*')|(?P<name>"[^"]+"|`[^`]+`|\[[^\]]+\]|[A-Za-z_][A-Za-z_0-9]*)
    |(?P<number>\d+\.\d*|\.\d+|\d+)|(?P<param>\?\d*|[:@$][A-Za-z_0-9]+|%s)
    |(?P<sign>\|\||<=|>=|<>|!=|==|::|[-+*/%(),.;=<>])""", re.VERBOSE | re.DOTALL)
_AGGREGATES = {"count", "sum", "avg", "min", "max", "total", "group_concat"}
_STOP = {"from", "where", "order", "limit", "offset", "group", "returning", "as", "and", "or", "asc", "desc", "values",
         "set", "on", "having", "union", "join", "inner", "left", "is", "not", "in", "like", "between", "then", "end"}


class SqlError(Exception):
    """The statement is wrong, or more than this database knows."""


class Column:
    def __init__(self, name, kind="TEXT", primary=False, unique=False, required=False, default=None):
        self.name, self.kind, self.primary, self.unique, self.required = name, kind.upper(), primary, unique, required
        self.default = default


class Statement:
    """kind, and what that kind has."""

    def __init__(self, kind, **parts):
        self.kind = kind
        self.returning = ()
        self.where = None
        for name, value in parts.items():
            setattr(self, name, value)


class _Expression:
    parts = ()

    def check(self, names):
        for part in self.parts:
            part.check(names)

    def is_aggregate(self):
        return any([p.is_aggregate() for p in self.parts])


class Constant(_Expression):
    def __init__(self, value):
        self._value = value
        self.number = value if isinstance(value, int) else None

    def value(self, row, params):
        return self._value


class Name(_Expression):
    def __init__(self, name):
        self.name = name

    def check(self, names):
        if self.name not in names:
            raise SqlError(f"no such column: {self.name}")

    def value(self, row, params):
        return row.get(self.name)


class Parameter(_Expression):
    def __init__(self, key):
        self._key = key

    def value(self, row, params):
        try:
            return params[self._key]
        except (KeyError, IndexError, TypeError):
            raise SqlError(f"no value for parameter {self._key if isinstance(self._key, str) else self._key + 1}") from None


class Call(_Expression):
    def __init__(self, name, parts, distinct=False):
        self._name, self.parts, self._distinct = name, parts, distinct

    def is_aggregate(self):
        return self._name in _AGGREGATES and (self._name not in ("min", "max") or len(self.parts) == 1)

    def value(self, row, params):
        if self.is_aggregate():
            rows = row[""]
            if not self.parts:
                return len(rows)
            values = [self.parts[0].value(r, params) for r in rows]
            values = [v for v in values if v is not None]
            if self._distinct:
                values = list(dict.fromkeys(values))
            if self._name == "count":
                return len(values)
            if self._name == "group_concat":
                return ",".join([str(v) for v in values]) if values else None
            if not values:
                return 0.0 if self._name == "total" else None
            return {"sum": sum, "min": min, "max": max, "avg": lambda v: sum(v) / len(v),
                    "total": lambda v: float(sum(v))}[self._name](values)
        a = [p.value(row, params) for p in self.parts]
        if self._name in ("coalesce", "ifnull"):
            return next((v for v in a if v is not None), None)
        if self._name in ("now", "current_timestamp"):
            return "2023-11-14 22:13:20"
        if a and a[0] is None:
            return None
        simple = {"upper": lambda x: str(x).upper(), "lower": lambda x: str(x).lower(), "length": lambda x: len(x),
                  "abs": abs, "round": lambda x, n=0: round(float(x), n), "trim": lambda x: str(x).strip(),
                  "min": min, "max": max, "sqlite_version": lambda: "3.45.0", "version": lambda: "PostgreSQL 16"}
        if self._name not in simple:
            raise SqlError(f"no such function: {self._name}")
        return simple[self._name](*a)


def _like(text, pattern):
    parts = "".join([".*" if c == "%" else "." if c == "_" else re.escape(c) for c in pattern])
    return re.fullmatch(parts, str(text), re.IGNORECASE | re.DOTALL) is not None


_OPERATORS = {"=": lambda a, b: a == b, "==": lambda a, b: a == b, "<>": lambda a, b: a != b, "!=": lambda a, b: a != b,
              "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
              "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
              "%": lambda a, b: a % b if b else None, "||": lambda a, b: str(a) + str(b), "like": _like,
              "/": lambda a, b: None if not b else a // b if isinstance(a, int) and isinstance(b, int) else a / b}


class Operation(_Expression):
    def __init__(self, sign, *parts):
        self._sign, self.parts = sign, parts

    def value(self, row, params):
        sign = self._sign
        a = self.parts[0].value(row, params)
        if sign == "and":
            return int(bool(a) and bool(self.parts[1].value(row, params)))
        if sign == "or":
            return int(bool(a) or bool(self.parts[1].value(row, params)))
        if sign == "not":
            return None if a is None else int(not a)
        if sign == "neg":
            return None if a is None else -a
        if sign == "is":
            return int(a == self.parts[1].value(row, params))
        if sign == "in":
            return None if a is None else int(any([a == p.value(row, params) for p in self.parts[1:]]))
        b = self.parts[1].value(row, params)
        if a is None or b is None:
            return None
        if sign in ("<", "<=", ">", ">=") and isinstance(a, str) != isinstance(b, str):
            a, b = isinstance(a, str), isinstance(b, str)
        made = _OPERATORS[sign](a, b)
        return int(made) if isinstance(made, bool) else made


class _Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = []
        self._places = []
        place = 0
        while place < len(text):
            m = _TOKEN.match(text, place)
            if m is None:
                raise SqlError(f'unrecognized token: "{text[place]}"')
            if m.lastgroup:
                self.tokens.append((m.lastgroup, m.group()))
                self._places.append(m.span())
            place = m.end()
        self.at = 0
        self.params = 0

    def word(self):
        """The next token in small letters, "" at the end."""
        return self.tokens[self.at][1].lower() if self.at < len(self.tokens) else ""

    def take(self, *words):
        """Takes the words that come next, if they are these."""
        for i, word in enumerate(words):
            if self.at + i >= len(self.tokens) or self.tokens[self.at + i][1].lower() != word:
                return False
        self.at += len(words)
        return True

    def need(self, *words):
        for word in words:
            if not self.take(word):
                self.wrong()

    def wrong(self):
        if self.at >= len(self.tokens):
            raise SqlError("incomplete input")
        raise SqlError(f'near "{self.tokens[self.at][1]}": syntax error')

    def name(self):
        if self.at >= len(self.tokens) or self.tokens[self.at][0] != "name":
            self.wrong()
        name = self.tokens[self.at][1]
        self.at += 1
        return name[1:-1] if name[0] in '"`[' else name

    def column(self):
        name = self.name()
        return self.name() if self.take(".") else name

    def list_of(self, item):
        found = [item()]
        while self.take(","):
            found.append(item())
        return found

    def in_brackets(self, item):
        self.need("(")
        found = self.list_of(item)
        self.need(")")
        return found

    def expression(self):
        left = self.conjunction()
        while self.take("or"):
            left = Operation("or", left, self.conjunction())
        return left

    def conjunction(self):
        left = self.negation()
        while self.take("and"):
            left = Operation("and", left, self.negation())
        return left

    def negation(self):
        return Operation("not", self.negation()) if self.take("not") else self.comparison()

    def comparison(self):
        left = self.sum()
        while True:
            sign = self.word()
            if sign in ("=", "==", "<>", "!=", "<", "<=", ">", ">="):
                self.at += 1
                left = Operation(sign, left, self.sum())
            elif self.take("is"):
                no = self.take("not")
                left = Operation("is", left, self.sum())
                left = Operation("not", left) if no else left
            else:
                no = self.word() == "not" and self.take("not")
                if self.take("in"):
                    left = Operation("in", left, *self.in_brackets(self.expression))
                elif self.take("like") or self.take("ilike"):
                    left = Operation("like", left, self.sum())
                elif self.take("between"):
                    low = self.sum()
                    self.need("and")
                    left = Operation("and", Operation(">=", left, low), Operation("<=", left, self.sum()))
                else:
                    return left
                left = Operation("not", left) if no else left

    def sum(self):
        left = self.product()
        while self.word() in ("+", "-", "||"):
            self.at += 1
            left = Operation(self.tokens[self.at - 1][1], left, self.product())
        return left

    def product(self):
        left = self.atom()
        while self.word() in ("*", "/", "%"):
            self.at += 1
            left = Operation(self.tokens[self.at - 1][1], left, self.atom())
        return left

    def atom(self):
        if self.at >= len(self.tokens):
            self.wrong()
        made = self.plain_atom()
        while self.take("::"):
            self.name()
        return made

    def plain_atom(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return Constant(text[1:-1].replace("''", "'"))
        if kind == "number":
            return Constant(float(text) if "." in text else int(text))
        if kind == "param":
            if text in ("?", "%s"):
                self.params += 1
                return Parameter(self.params - 1)
            return Parameter(int(text[1:]) - 1 if text[1:].isdigit() else text[1:])
        if text == "-":
            return Operation("neg", self.atom())
        if text == "(":
            inside = self.expression()
            self.need(")")
            return inside
        word = text.lower()
        if kind != "name" or word in _STOP or word in ("select", "case", "exists"):
            self.at -= 1
            self.wrong()
        if word in ("null", "true", "false", "current_timestamp"):
            return {"null": Constant(None), "true": Constant(1), "false": Constant(0)}.get(word) or Call(word, [])
        if self.take("("):
            parts = []
            distinct = self.take("distinct")
            if self.take("*"):
                self.need(")")
            elif not self.take(")"):
                parts = self.list_of(self.expression)
                self.need(")")
            return Call(word, parts, distinct)
        self.at -= 1
        return Name(self.column())

    def item(self):
        """(name, expression) of a result; (None, None) for *."""
        if self.take("*"):
            return None, None
        start = self.at
        made = self.expression()
        text = self.text[self._places[start][0]:self._places[self.at - 1][1]]
        name = getattr(made, "name", text)
        if self.take("as") or self.at < len(self.tokens) and self.tokens[self.at][0] == "name" and self.word() not in _STOP:
            name = self.name()
        return name, made

    def tail(self, s):
        if self.take("where"):
            s.where = self.expression()
        if self.take("returning"):
            s.returning = self.list_of(self.item)
        return s

    def statement(self):
        if self.take("create", "table"):
            return self.create()
        if self.take("drop", "table"):
            return Statement("drop", quiet=self.take("if", "exists"), table=self.name())
        if self.word() == "insert" or self.word() == "replace":
            return self.insert()
        if self.take("select"):
            return self.select()
        if self.take("update"):
            table = self.column()
            self.need("set")
            return self.tail(Statement("update", table=table, sets=self.list_of(self.assignment)))
        if self.take("delete"):
            self.need("from")
            return self.tail(Statement("delete", table=self.column()))
        for word in ("begin", "commit", "rollback"):
            if self.take(word):
                self.take("transaction")
                return Statement(word)
        if self.take("end"):
            return Statement("commit")
        if self.word() in ("pragma", "vacuum", "analyze", "set") or self.word() == "create":
            if self.word() == "create" and not any([t[1].lower() == "index" for t in self.tokens[:4]]):
                self.wrong()
            self.at = len(self.tokens)
            return Statement("nothing")
        if self.word() in ("with", "alter", "explain", "attach", "savepoint", "release", "copy", "listen", "notify"):
            raise SqlError(f"{self.word().upper()} is more than the simulated database knows")
        self.wrong()

    def assignment(self):
        name = self.column()
        self.need("=")
        return name, self.expression()

    def create(self):
        quiet = self.take("if", "not", "exists")
        table = self.column()
        columns = []

        def part():
            if self.word() in ("primary", "unique", "foreign", "check", "constraint"):
                keys = self.word() == "primary"
                while self.word() not in ("(", ""):
                    self.at += 1
                names = self.in_brackets(self.name) if self.word() == "(" else []
                for c in columns:
                    c.primary |= keys and names == [c.name]
                while self.word() not in (",", ")", ""):
                    self.skip()
                return
            columns.append(self.column_definition())
        self.in_brackets(part)
        self.at = len(self.tokens) if self.word() in ("without", "strict") else self.at
        return Statement("create", table=table, quiet=quiet, columns=columns)

    def skip(self):
        if self.take("("):
            while not self.take(")"):
                self.skip()
        elif self.at >= len(self.tokens):
            self.wrong()
        else:
            self.at += 1

    def column_definition(self):
        c = Column(self.name(), "")
        while self.word() not in (",", ")", ""):
            if self.take("primary", "key"):
                c.primary = True
            elif self.take("not", "null"):
                c.required = True
            elif self.take("unique"):
                c.unique = True
            elif self.take("default"):
                c.default = self.atom()
            elif self.word() in ("autoincrement", "null", "asc", "desc", "on", "references", "check", "("):
                self.skip()
            else:
                c.kind += self.word().upper()
                self.at += 1
        return c

    def insert(self):
        replace = self.take("replace")
        ignore = False
        if not replace:
            self.need("insert")
            if self.take("or"):
                replace, ignore = self.word() == "replace", self.word() == "ignore"
                self.at += 1
        self.need("into")
        table = self.column()
        names = self.in_brackets(self.name) if self.word() == "(" else None
        if self.take("default", "values"):
            rows = [[]]
            return self.tail(Statement("insert", table=table, names=(), rows=rows, or_replace=False, or_ignore=False))
        self.need("values")
        rows = self.list_of(lambda: self.in_brackets(self.expression))
        if self.take("on", "conflict"):
            while self.word() not in ("do", ""):
                self.at += 1
            self.need("do", "nothing")
            ignore = True
        return self.tail(Statement("insert", table=table, names=names, rows=rows, or_replace=replace, or_ignore=ignore))

    def select(self):
        s = Statement("select", distinct=self.take("distinct"), items=self.list_of(self.item), table=None, group=[],
                      order=[], limit=None, offset=None)
        if self.take("from"):
            s.table = self.column()
            if self.take("as") or self.at < len(self.tokens) and self.tokens[self.at][0] == "name" and self.word() not in _STOP:
                self.name()
            if self.word() in ("join", "inner", "left", ",", "("):
                raise SqlError("joins are more than the simulated database knows: select from one table at a time")
        self.tail(s)
        if self.take("group", "by"):
            s.group = self.list_of(self.expression)
        if self.take("order", "by"):
            s.order = self.list_of(lambda: (self.expression(), self.take("desc") or self.take("asc") and False))
        if self.take("limit"):
            s.limit = self.expression()
        if self.take("offset"):
            s.offset = self.expression()
        return s


_parsed = {}


def parse(text):
    """The Statement in a text; SqlError if it is none that is known."""
    made = _parsed.get(text)
    if made is None:
        parser = _Parser(text)
        if not parser.tokens or parser.tokens == [("sign", ";")]:
            return Statement("nothing")
        made = parser.statement()
        parser.take(";")
        if parser.at < len(parser.tokens):
            parser.wrong()
        _parsed[text] = made
    return made
