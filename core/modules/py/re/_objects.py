"""Pattern and Match. CPython 3.14: Modules/_sre/sre.c."""
import sys
import types

import _pcre
from re._replacement import expander
from re._tokens import PatternError
from re._translate import ASCII, LOCALE, UNICODE, Translation, pcre_flags

_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2
_FLAG_NAMES = ((2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (32, "UNICODE"), (64, "VERBOSE"),
               (128, "DEBUG"), (256, "ASCII"))
_maxsize = sys.maxsize


class Pattern:
    """A compiled regular expression."""

    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code", "_closed", "_is_text", "_templates",
                 "__weakref__")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    __class_getitem__ = classmethod(types.GenericAlias)

    def _check(self, string):
        if self._is_text:
            if isinstance(string, str):
                return
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        elif isinstance(string, (bytes, bytearray)):
            return
        elif isinstance(string, str):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")

    def _run(self, string, pos, endpos, mode):
        self._check(string)
        places = self._code.match(string, pos, endpos, mode)
        return None if places is None else _match(self, string, places, pos, endpos)

    def search(self, string, pos=0, endpos=_maxsize):
        """The first place where the pattern matches, or None."""
        return self._run(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=_maxsize):
        """A match at the start, or None."""
        return self._run(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_maxsize):
        """A match of all of the text, or None."""
        return self._run(string, pos, endpos, _FULLMATCH)

    def findall(self, string, pos=0, endpos=_maxsize):
        """The texts of all matches: of the group if there is one, tuples if there are more."""
        self._check(string)
        found = self._code.scan(string, pos, endpos, 0)
        if not self.groups:
            return [string[p[0]:p[1]] for p in found]
        if self.groups == 1:
            return [string[p[2]:p[3]] if p[2] >= 0 else string[:0] for p in found]
        pairs = range(2, 2 * self.groups + 2, 2)
        return [tuple([string[p[i]:p[i + 1]] if p[i] >= 0 else string[:0] for i in pairs]) for p in found]

    def finditer(self, string, pos=0, endpos=_maxsize):
        """An iterator over all matches."""
        self._check(string)
        return iter([_match(self, string, p, pos, endpos) for p in self._code.scan(string, pos, endpos, 0)])

    def split(self, string, maxsplit=0):
        """The texts between the matches, and the groups of each match."""
        self._check(string)
        parts = []
        before = 0
        found = self._code.scan(string, 0, _maxsize, maxsplit) if maxsplit >= 0 else []
        for p in found:
            parts.append(string[before:p[0]])
            for i in range(2, len(p), 2):
                parts.append(string[p[i]:p[i + 1]] if p[i] >= 0 else None)
            before = p[1]
        parts.append(string[before:])
        return parts

    def sub(self, repl, string, count=0):
        """The text with all matches replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """(new text, number of replacements)"""
        self._check(string)
        found = self._code.scan(string, 0, _maxsize, count) if count >= 0 else []
        if not callable(repl):
            if self._is_text != isinstance(repl, str) and not isinstance(repl, (str, bytes, bytearray)):
                raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
            repl = self._expander(repl)
        parts = []
        before = 0
        for p in found:
            if p[0] > before:
                parts.append(string[before:p[0]])
            text = repl(_match(self, string, p, 0, _maxsize))
            if text is not None:
                parts.append(text)
            before = p[1]
        if before < len(string):
            parts.append(string[before:])
        return string[:0].join(parts), len(found)

    def _expander(self, template):
        made = self._templates.get(template)
        if made is None:
            made = self._templates[template] = expander(template, self)
        return made

    def scanner(self, string, pos=0, endpos=_maxsize):
        """An object whose match() and search() go on from match to match."""
        return _Scanner(self, string, pos, endpos)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        from re import _compile
        return _compile, (self.pattern, self.flags)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and self._is_text == other._is_text and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __repr__(self):
        flags = self.flags
        if self._is_text and flags & (LOCALE | UNICODE | ASCII) == UNICODE:
            flags &= ~UNICODE
        names = []
        for flag, name in _FLAG_NAMES:
            if flags & flag:
                names.append("re." + name)
                flags &= ~flag
        if flags:
            names.append(hex(flags))
        text = repr(self.pattern)[:200]
        return f"re.compile({text}{', ' + '|'.join(names) if names else ''})"


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._pos, self._endpos = string, pos, endpos
        self._was_empty = False

    def match(self):
        return self._go(self.pattern.match)

    def search(self):
        return self._go(self.pattern.search)

    def _go(self, find):
        if self._pos is None:
            return None
        found = find(self._string, self._pos, self._endpos)
        if found is None:
            self._pos = None
        else:
            self._pos = found.end() + (found.end() == found.start())
        return found


class Match:
    """Where a pattern matched, and what its groups are."""

    __module__ = "re"
    __slots__ = ("re", "string", "pos", "endpos", "_places")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    __class_getitem__ = classmethod(types.GenericAlias)

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        else:
            try:
                group = group.__index__()
            except AttributeError:
                group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def _text(self, number, default=None):
        start = self._places[2 * number]
        return default if start < 0 else self.string[start:self._places[2 * number + 1]]

    def __getitem__(self, group):
        return self._text(self._number(group))

    def group(self, *groups):
        """The text of a group, or a tuple of some; of all without one."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(g)) for g in groups])

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[2 * self._number(group)]

    def end(self, group=0, /):
        return self._places[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._places[2 * number], self._places[2 * number + 1]

    def expand(self, template):
        """The template with its groups filled in."""
        return self.re._expander(template)(self)

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The group that closed last: the one that ends last, and of those the one that is closed last in the
        pattern."""
        best = None
        for number, order in self.re._closed.items():
            end = self._places[2 * number + 1]
            if end >= 0 and (best is None or (end, order) > best[:2]):
                best = end, order, number
        return best and best[2]

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        start, end = self.span()
        return f"<re.Match object; span=({start}, {end}), match={repr(self._text(0))[:50]}>"


_new = object.__new__


def _match(pattern, string, places, pos, endpos):
    made = _new(Match)
    made.re = pattern
    made.string = string
    made._places = places
    made.pos = max(0, min(pos, len(string)))
    made.endpos = max(0, min(endpos, len(string)))
    return made


def compile_pattern(source, flags):
    """A new Pattern, without looking into a cache."""
    translation = Translation(source, flags).run()
    is_text = isinstance(source, str)
    try:
        code = _pcre.compile(translation.text, pcre_flags(translation.flags), not is_text)
    except ValueError as problem:
        raise PatternError(str(problem), source) from None
    made = _new(Pattern)
    made.pattern = source
    made.flags = translation.flags
    made.groups = translation.groups - 1
    made.groupindex = types.MappingProxyType(translation.group_index)
    made._code = code
    made._closed = translation.closed
    made._is_text = is_text
    made._templates = {}
    return made
