"""The characters of a pattern or of a replacement, one by one, and the error that tells their place.

CPython 3.14: Lib/re/_parser.py, Tokenizer; Lib/re/_constants.py, PatternError.
"""


class PatternError(Exception):
    """A pattern or a replacement is wrong: `msg`, and where: `pos`, `lineno`, `colno`."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        text = msg
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            text = f"{msg} at position {pos}"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                text += f" (line {self.lineno}, column {self.colno})"
        super().__init__(text)


DIGITS = frozenset("0123456789")
OCTAL = frozenset("01234567")
HEX = frozenset("0123456789abcdefABCDEF")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
CONTROLS = {"\\a": 7, "\\b": 8, "\\f": 12, "\\n": 10, "\\r": 13, "\\t": 9, "\\v": 11, "\\\\": 92}


class Tokens:
    """A backslash and what follows it are one token. `next` is the token to come, None at the end."""

    def __init__(self, source):
        self.source = source
        self.is_text = isinstance(source, str)
        self._text = source if self.is_text else str(bytes(source), "latin-1")
        self._end = 0  # behind `next`
        self.next = None
        self.get()

    def get(self):
        this = self.next
        start = self._end
        text = self._text
        if start >= len(text):
            self.next = None
            return this
        size = 1
        if text[start] == "\\":
            size = 2
            if start + 1 >= len(text):
                raise PatternError("bad escape (end of pattern)", self.source, len(text) - 1)
        self._end = start + size
        self.next = text[start:start + size]
        return this

    def match(self, token):
        if self.next != token:
            return False
        self.get()
        return True

    def get_while(self, most, allowed):
        found = ""
        while len(found) < most and self.next in allowed:
            found += self.get()
        return found

    def get_until(self, terminator, what):
        found = ""
        while True:
            this = self.get()
            if this is None:
                if not found:
                    raise self.error("missing " + what)
                raise self.error(f"missing {terminator}, unterminated name", len(found))
            if this == terminator:
                if not found:
                    raise self.error("missing " + what, 1)
                return found
            found += this

    def tell(self):
        return self._end - len(self.next or "")

    def seek(self, place):
        self._end = place
        self.get()

    def error(self, msg, before=0):
        if not self.is_text:
            msg = msg.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(msg, self.source, self.tell() - before)

    def check_group_name(self, name, before):
        if not self.is_text and not name.isascii():
            raise self.error(f"bad character in group name {name!a}", len(name) + before)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + before)

    def number_escape(self, escape):
        """The code of \\xhh, \\uhhhh, \\Uhhhhhhhh or \\N{...}; None if it is none of them."""
        kind = escape[1]
        sizes = {"x": 2, "u": 4, "U": 8} if self.is_text else {"x": 2}
        if kind in sizes:
            escape += self.get_while(sizes[kind], HEX)
            if len(escape) != 2 + sizes[kind]:
                raise self.error("incomplete escape " + escape, len(escape))
            code = int(escape[2:], 16)
            if code > 0x10FFFF:
                raise self.error("bad escape " + escape, len(escape))
            return code
        if kind == "N" and self.is_text:
            import unicodedata
            if not self.match("{"):
                raise self.error("missing {")
            name = self.get_until("}", "character name")
            try:
                return ord(unicodedata.lookup(name))
            except (KeyError, TypeError):
                raise self.error(f"undefined character name {name!r}", len(name) + 4) from None
        return None
