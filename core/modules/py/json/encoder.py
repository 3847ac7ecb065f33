"""From values to JSON texts.

`encode` joins the pieces of a plain recursion; `iterencode` gives pieces with CPython's bounds, which a file
that is written to sees.
CPython 3.14: Lib/json/encoder.py, Modules/_json.c.
"""

__all__ = ["JSONEncoder"]

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_intstr = int.__repr__
_floatstr = float.__repr__
_INFINITY = float("inf")


def encode_basestring(s):
    """A string in quotes, with only what must be escaped escaped."""
    if '"' not in s and "\\" not in s and s.isprintable():
        return '"' + s + '"'
    return '"' + "".join([_ESCAPES.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in s]) + '"'


def encode_basestring_ascii(s):
    """A string in quotes, in ASCII."""
    if s.isascii():
        if '"' not in s and "\\" not in s and s.isprintable():
            return '"' + s + '"'
    parts = ['"']
    for c in s:
        if " " <= c <= "~" and c != '"' and c != "\\":
            parts.append(c)
        elif c in _ESCAPES:
            parts.append(_ESCAPES[c])
        else:
            n = ord(c)
            if n < 0x10000:
                parts.append(f"\\u{n:04x}")
            else:
                n -= 0x10000
                parts.append(f"\\u{0xD800 | n >> 10:04x}\\u{0xDC00 | n & 0x3FF:04x}")
    parts.append('"')
    return "".join(parts)


class JSONEncoder:
    """Makes JSON texts of values; a subclass's `default` says what to make of other objects."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to encode in place of an object that JSON has no form for."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text of a value."""
        out = []
        _Writer(self).write(o, 0, out.append)
        return "".join(out)

    def iterencode(self, o, _one_shot=False):
        """The JSON text of a value, in pieces."""
        return _Writer(self).pieces(o, 0)


class _Writer:
    """The encoding of one value: the encoder's settings, and what the value is inside of."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.text_of = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.markers = {} if encoder.check_circular else None
        indent = encoder.indent
        self.indent = indent if indent is None or isinstance(indent, str) else " " * indent

    def number(self, value):
        if value != value:
            text = "NaN"
        elif value == _INFINITY:
            text = "Infinity"
        elif value == -_INFINITY:
            text = "-Infinity"
        else:
            return _floatstr(value)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(value))
        return text

    def plain(self, value):
        """The text of a value without parts; None for the others."""
        if isinstance(value, str):
            return self.text_of(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return _intstr(value)
        if isinstance(value, float):
            return self.number(value)
        return None

    def key(self, key):
        """The text of a key; None for one to skip."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return _intstr(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def enter(self, value):
        if self.markers is not None:
            if id(value) in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[id(value)] = value

    def leave(self, value):
        if self.markers is not None:
            del self.markers[id(value)]

    def breaks(self, level):
        """(what separates items, what begins the first, what ends the last)"""
        if self.indent is None:
            return self.encoder.item_separator, "", ""
        begin = "\n" + self.indent * (level + 1)
        return self.encoder.item_separator + begin, begin, "\n" + self.indent * level

    def write(self, value, level, put):
        text = self.plain(value)
        if text is not None:
            put(text)
        elif isinstance(value, (list, tuple)):
            self.write_list(value, level, put)
        elif isinstance(value, dict):
            self.write_dict(value, level, put)
        else:
            self.enter(value)
            other = self.encoder.default(value)
            try:
                self.write(other, level, put)
            except BaseException as e:
                e.add_note(f"when serializing {type(value).__name__} object")
                raise
            self.leave(value)

    def write_list(self, values, level, put):
        if not values:
            put("[]")
            return
        self.enter(values)
        separator, begin, end = self.breaks(level)
        put("[" + begin)
        first = True
        for i, value in enumerate(values):
            if first:
                first = False
            else:
                put(separator)
            try:
                self.write(value, level + 1, put)
            except BaseException as e:
                e.add_note(f"when serializing {type(values).__name__} item {i}")
                raise
        put(end + "]")
        self.leave(values)

    def write_dict(self, values, level, put):
        if not values:
            put("{}")
            return
        self.enter(values)
        separator, begin, end = self.breaks(level)
        put("{")
        first = True
        colon = self.encoder.key_separator
        for key, value in sorted(values.items()) if self.encoder.sort_keys else values.items():
            key = self.key(key)
            if key is None:
                continue
            put((begin if first else separator) + self.text_of(key) + colon)
            first = False
            try:
                self.write(value, level + 1, put)
            except BaseException as e:
                e.add_note(f"when serializing {type(values).__name__} item {key!r}")
                raise
        put("}" if first else end + "}")
        self.leave(values)

    def pieces(self, value, level):
        text = self.plain(value)
        if text is not None:
            yield text
        elif isinstance(value, (list, tuple)):
            yield from self.list_pieces(value, level)
        elif isinstance(value, dict):
            yield from self.dict_pieces(value, level)
        else:
            self.enter(value)
            other = self.encoder.default(value)
            try:
                yield from self.pieces(other, level)
            except GeneratorExit:
                raise
            except BaseException as e:
                e.add_note(f"when serializing {type(value).__name__} object")
                raise
            self.leave(value)

    def list_pieces(self, values, level):
        if not values:
            yield "[]"
            return
        self.enter(values)
        separator, begin, end = self.breaks(level)
        before = "[" + begin
        for i, value in enumerate(values):
            try:
                text = self.plain(value)
                if text is not None:
                    yield before + text
                else:
                    yield before
                    yield from self.pieces(value, level + 1)
            except GeneratorExit:
                raise
            except BaseException as e:
                e.add_note(f"when serializing {type(values).__name__} item {i}")
                raise
            before = separator
        if self.indent is not None:
            yield end
        yield "]"
        self.leave(values)

    def dict_pieces(self, values, level):
        if not values:
            yield "{}"
            return
        self.enter(values)
        separator, begin, end = self.breaks(level)
        yield "{"
        first = True
        for key, value in sorted(values.items()) if self.encoder.sort_keys else values.items():
            key = self.key(key)
            if key is None:
                continue
            if not first:
                yield separator
            elif self.indent is not None:
                yield begin
            first = False
            yield self.text_of(key)
            yield self.encoder.key_separator
            try:
                yield from self.pieces(value, level + 1)
            except GeneratorExit:
                raise
            except BaseException as e:
                e.add_note(f"when serializing {type(values).__name__} item {key!r}")
                raise
        if not first and self.indent is not None:
            yield end
        yield "}"
        self.leave(values)
