"""Regular expressions: Python's syntax, translated for PCRE2. CPython 3.14: Lib/re/__init__.py."""
import enum

from re._objects import Match, Pattern, compile_pattern
from re._tokens import PatternError

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]

error = PatternError


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


_ESCAPED = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}
_MOST_CACHED = 512
_cache = {}


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    made = _cache.get(key)
    if made is not None:
        return made
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError("first argument must be string or compiled pattern")
    made = compile_pattern(pattern, flags)
    if len(_cache) >= _MOST_CACHED:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    """A Pattern."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """A match at the start of the text, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of the whole text, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts of all matches."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


_MISSING = object()


def _options(function, fixed, name, args, value, flags):
    """The last two parameters, which may still be given by position, with a warning."""
    if args:
        if value is not _MISSING:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        if len(args) > 1 and flags is not _MISSING:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        if len(args) > 2:
            raise TypeError(f"{function}() takes from {fixed} to {fixed + 2} positional arguments but "
                            f"{fixed + len(args)} were given")
        value = args[0]
        if len(args) > 1:
            flags = args[1]
        import warnings
        warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return (0 if value is _MISSING else value), (0 if flags is _MISSING else flags)


def sub(pattern, repl, string, *args, count=_MISSING, flags=_MISSING):
    """The text with matches replaced by a template or by what a function gives for each."""
    count, flags = _options("sub", 3, "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_MISSING, flags=_MISSING):
    """(new text, number of replacements)"""
    count, flags = _options("subn", 3, "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_MISSING, flags=_MISSING):
    """The texts between matches."""
    maxsplit, flags = _options("split", 2, "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


def escape(pattern):
    """The text with a backslash before every character that means something in a pattern."""
    if isinstance(pattern, str):
        return pattern.translate(_ESCAPED)
    return str(bytes(pattern), "latin-1").translate(_ESCAPED).encode("latin-1")


def purge():
    """Forgets the compiled patterns."""
    _cache.clear()


class Scanner:
    """Splits a text into tokens by a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._parts = [_compile(phrase, flags) for phrase, _ in lexicon]

    def scan(self, string):
        """(what the actions gave, the rest that matches nothing)"""
        result = []
        place = 0
        while True:
            for part, (_, action) in zip(self._parts, self.lexicon):
                self.match = part.match(string, place)
                if self.match:
                    break
            else:
                break
            end = self.match.end()
            if end == place:
                break
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                result.append(action)
            place = end
        return result, string[place:]
