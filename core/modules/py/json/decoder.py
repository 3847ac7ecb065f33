"""From JSON texts to values.

CPython 3.14: Lib/json/decoder.py, Modules/_json.c, whose messages and places in the text are these.
"""

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """A text that is not JSON: what is wrong, and where (pos, lineno, colno)."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_SPACE = " \t\n\r"
_DIGITS = "0123456789"
_HEX_DIGITS = "0123456789abcdefABCDEF"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


def _hex(s, start):
    digits = s[start:start + 4]
    if len(digits) != 4 or any([d not in _HEX_DIGITS for d in digits]):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, start - 1)
    return int(digits, 16)


def scanstring(s, end, strict=True):
    """The string whose opening quote is before `end`, and the place after its closing quote."""
    begin = end - 1
    parts = []
    while True:
        quote = s.find('"', end)
        stop = quote if quote >= 0 else len(s)
        escape = s.find("\\", end, stop)
        if escape >= 0:
            stop = escape
        chunk = s[end:stop]
        if strict and not chunk.isprintable():
            for place, char in enumerate(chunk):
                if char < " ":
                    raise JSONDecodeError("Invalid control character at", s, end + place)
        if escape < 0:
            if quote < 0:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if not parts:
                return chunk, quote + 1
            parts.append(chunk)
            return "".join(parts), quote + 1
        parts.append(chunk)
        kind = s[stop + 1:stop + 2]
        end = stop + 2
        if kind == "u":
            code = _hex(s, end)
            end += 4
            if 0xD800 <= code <= 0xDBFF and s[end:end + 2] == "\\u":
                second = _hex(s, end + 2)
                if 0xDC00 <= second <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | second - 0xDC00)
                    end += 6
            parts.append(chr(code))
        elif not kind:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        elif kind in _ESCAPES:
            parts.append(_ESCAPES[kind])
        else:
            raise JSONDecodeError("Invalid \\escape", s, stop)


class JSONDecoder:
    """Makes values of JSON texts; the hooks change what becomes of objects and numbers."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text that holds one value and nothing else."""
        obj, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value that begins at a place in a text, and where it ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._value(s, idx)

    def _skip(self, s, i):
        size = len(s)
        while i < size and s[i] in _SPACE:
            i += 1
        return i

    def _value(self, s, i):
        char = s[i:i + 1]
        if char == '"':
            return scanstring(s, i + 1, self.strict)
        if char == "{":
            return self._object(s, i + 1)
        if char == "[":
            return self._array(s, i + 1)
        if char == "n" and s[i:i + 4] == "null":
            return None, i + 4
        if char == "t" and s[i:i + 4] == "true":
            return True, i + 4
        if char == "f" and s[i:i + 5] == "false":
            return False, i + 5
        if char == "N" and s[i:i + 3] == "NaN":
            return self.parse_constant("NaN"), i + 3
        if char == "I" and s[i:i + 8] == "Infinity":
            return self.parse_constant("Infinity"), i + 8
        if char == "-" and s[i:i + 9] == "-Infinity":
            return self.parse_constant("-Infinity"), i + 9
        if char and char in "-0123456789":
            return self._number(s, i)
        raise JSONDecodeError("Expecting value", s, i)

    def _number(self, s, start):
        size = len(s)
        i = start + 1 if s[start] == "-" else start
        if i >= size or s[i] not in _DIGITS:
            raise JSONDecodeError("Expecting value", s, start)
        if s[i] == "0":
            i += 1
        else:
            while i < size and s[i] in _DIGITS:
                i += 1
        is_float = False
        if i + 1 < size and s[i] == "." and s[i + 1] in _DIGITS:
            is_float = True
            i += 2
            while i < size and s[i] in _DIGITS:
                i += 1
        if i + 1 < size and s[i] in "eE":
            j = i + 1
            if s[j] in "+-":
                j += 1
            if j < size and s[j] in _DIGITS:
                is_float = True
                while j < size and s[j] in _DIGITS:
                    j += 1
                i = j
        text = s[start:i]
        return (self.parse_float(text) if is_float else self.parse_int(text)), i

    def _object(self, s, i):
        skip = self._skip
        pairs = []
        i = skip(s, i)
        if s[i:i + 1] == "}":
            i += 1
        else:
            if s[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
            while True:
                key, i = scanstring(s, i + 1, self.strict)
                i = skip(s, i)
                if s[i:i + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, skip(s, i + 1))
                pairs.append((key, value))
                i = skip(s, i)
                char = s[i:i + 1]
                if char == "}":
                    i += 1
                    break
                if char != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                comma = i
                i = skip(s, i + 1)
                char = s[i:i + 1]
                if char != '"':
                    if char == "}":
                        raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made), i

    def _array(self, s, i):
        skip = self._skip
        values = []
        i = skip(s, i)
        if s[i:i + 1] == "]":
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = skip(s, i)
            char = s[i:i + 1]
            if char == "]":
                return values, i + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = skip(s, i + 1)
            if s[i:i + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)
