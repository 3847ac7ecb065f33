"""Tables as text. CPython 3.14: Lib/csv.py, Modules/_csv.c."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "excel", "excel_tab", "unix_dialect", "reader", "writer", "DictReader", "DictWriter",
           "register_dialect", "get_dialect", "list_dialects", "unregister_dialect", "field_size_limit"]


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


def _dialect(dialect, options):
    base = get_dialect(dialect) if isinstance(dialect, str) else dialect
    made = Dialect()
    for name in _OPTIONS:
        setattr(made, name, options.pop(name, getattr(base, name, getattr(Dialect, name))))
    if options:
        raise TypeError(f"'{next(iter(options))}' is an invalid keyword argument for this function")
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string' if not isinstance(made.delimiter, str) else
                        f'"delimiter" must be a unicode character, not a string of length {len(made.delimiter)}')
    return made


def register_dialect(name, dialect=excel, **options):
    _dialects[name] = _dialect(dialect, options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=131072):
    return 131072


class reader:
    """Rows as lists of texts, from any iterable of lines."""

    __module__ = "_csv"

    def __init__(self, csvfile, dialect="excel", **options):
        self.dialect = _dialect(dialect, options)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        row, field = [], []
        was_quoted = in_quotes = started = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if in_quotes:
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    return row + [self._value("".join(field), was_quoted)]
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in "
                            "text mode)")
            self.line_num += 1
            i, size = 0, len(line)
            while i < size:
                c = line[i]
                i += 1
                if in_quotes:
                    if c == d.escapechar and i < size:
                        field.append(line[i])
                        i += 1
                    elif c == d.quotechar:
                        if d.doublequote and i < size and line[i] == c:
                            field.append(c)
                            i += 1
                        else:
                            in_quotes = False
                    else:
                        field.append(c)
                elif c in "\r\n":
                    if line[i:].strip("\r\n"):
                        raise Error("new-line character seen in unquoted field - do you need to open the file with "
                                    "newline=''?")
                    break
                elif c == d.delimiter:
                    row.append(self._value("".join(field), was_quoted))
                    field, was_quoted, started = [], False, True
                elif c == d.quotechar and not field and not was_quoted and d.quoting != QUOTE_NONE:
                    in_quotes = was_quoted = started = True
                elif c == d.escapechar and i < size:
                    field.append(line[i])
                    i += 1
                elif c == " " and d.skipinitialspace and not field and not was_quoted:
                    pass
                else:
                    if was_quoted and d.strict:
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                    field.append(c)
                    started = True
            if not in_quotes:
                break
        if started or field:
            row.append(self._value("".join(field), was_quoted))
        return row

    def _value(self, text, was_quoted):
        if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted:
            return float(text)
        return text


class writer:
    """Rows into anything that can write text."""

    __module__ = "_csv"

    def __init__(self, csvfile, dialect="excel", **options):
        self.dialect = _dialect(dialect, options)
        self._write = csvfile.write

    def writerow(self, row):
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else str(value)
        quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
                  or d.quoting == QUOTE_STRINGS and isinstance(value, str)
                  or d.quoting == QUOTE_NOTNULL and value is not None or alone and not text)
        special = any([c in (d.delimiter, d.quotechar, d.escapechar, "\n", "\r") for c in text])
        if d.quoting == QUOTE_NONE:
            if not special:
                return text
            if not d.escapechar:
                raise Error("need to escape, but no escapechar set")
            return "".join([d.escapechar + c if c in (d.delimiter, d.quotechar, d.escapechar, "\n", "\r") else c
                            for c in text])
        if not quoted and not special:
            return text
        q = d.quotechar
        return q + (text.replace(q, q + q) if d.doublequote else text.replace(q, (d.escapechar or "") + q)) + q


class DictReader:
    """Rows as dictionaries; the first row has the names unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._names = list(fieldnames) if fieldnames is not None else None
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    @property
    def line_num(self):
        return self.reader.line_num

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    @fieldnames.setter
    def fieldnames(self, value):
        self._names = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    """Dictionaries as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, row):
        if self.extrasaction == "raise":
            wrong = [key for key in row if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [row.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)
