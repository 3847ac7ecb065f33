"""Python's patterns in PCRE's words: one pass that checks as CPython does and writes what PCRE2 compiles.

Groups are written without names, literals by their codes, so that nothing means one thing here and another
there. CPython 3.14: Lib/re/_parser.py, _parse_sub, _parse, _parse_flags.
"""
from re._tokens import CONTROLS, DIGITS, LETTERS, OCTAL, PatternError, Tokens

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = 2, 4, 8, 16, 32, 64, 128, 256
_FLAGS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "x": VERBOSE, "a": ASCII, "u": UNICODE}
_TYPES = ASCII | LOCALE | UNICODE
_GLOBAL = DEBUG
_SPACE = frozenset(" \t\n\r\v\f")
_MOST = 2 ** 32 - 1  # repetitions
_WIDEST = 2 ** 31
_PLACES = {"\\A": "\\A", "\\b": "\\b", "\\B": "\\B", "\\Z": "\\z", "\\z": "\\z"}
_UNICODE_CLASSES = {"\\d": "\\d", "\\D": "\\D", "\\w": "\\w", "\\W": "\\W", "\\s": "[\\s\\x1c-\\x1f]",
                    "\\S": "[^\\s\\x1c-\\x1f]"}
_ASCII_CLASSES = {"\\d": "[0-9]", "\\D": "[^0-9]", "\\w": "[0-9A-Za-z_]", "\\W": "[^0-9A-Za-z_]",
                  "\\s": "[ \\t-\\r]", "\\S": "[^ \\t-\\r]"}


def _literal(code):
    character = chr(code)
    if code < 128 and (character.isalnum() or character == "_"):
        return character
    return f"\\x{{{code:x}}}"


class _Item:
    """A part of a sequence: what PCRE reads, what it is, and how many characters it takes."""

    __slots__ = ("text", "kind", "least", "most")

    def __init__(self, text, kind="one", least=1, most=1):
        self.text = text
        self.kind = kind
        self.least = least
        self.most = most


class Translation:
    """After `run`: text, flags, groups, group_index and, by group, the order in which groups close."""

    def __init__(self, pattern, flags):
        self.tokens = Tokens(pattern)
        self.pattern = pattern
        self.flags = flags
        self.groups = 1
        self.group_index = {}
        self.closed = {}  # number: its place in the order of closing
        self.widths = {}
        self._conditions = {}  # group number of a condition: place
        self._lookbehind_groups = None
        self._variable_lookbehind = False
        self._ascii = False
        self._depth = 0

    def run(self):
        whole = self._alternatives(self.flags & VERBOSE, True)
        self.flags = _fixed_flags(self.pattern, self.flags)
        if self.tokens.next is not None:
            raise self.tokens.error("unbalanced parenthesis")
        for number, place in self._conditions.items():
            if number >= self.groups:
                raise PatternError(f"invalid group reference {number}", self.pattern, place)
        if self._variable_lookbehind:
            raise PatternError("look-behind requires fixed-width pattern")
        self.text = whole.text
        return self

    def _alternatives(self, verbose, top=False):
        texts = []
        least, most = _WIDEST, 0
        while True:
            part = self._sequence(verbose, top and not texts)
            texts.append(part.text)
            least, most = min(least, part.least), max(most, part.most)
            if not self.tokens.match("|"):
                return _Item("|".join(texts), "group", least, most)
            if top:
                verbose = self.flags & VERBOSE

    def _sequence(self, verbose, first=False):
        tokens = self.tokens
        items = []
        while True:
            this = tokens.next
            if this is None or this in "|)":
                break
            tokens.get()
            if verbose:
                if this in _SPACE:
                    continue
                if this == "#":
                    while this is not None and this != "\n":
                        this = tokens.get()
                    continue
            if this[0] == "\\":
                items.append(self._escape(this))
            elif this == "[":
                items.append(self._set())
            elif this in "*+?{":
                self._repeat(this, items)
            elif this == ".":
                items.append(_Item("."))
            elif this in "^$":
                items.append(_Item(this, "place", 0, 0))
            elif this == "(":
                item = self._group(verbose, first and not items)
                if item is None:  # flags for all, or a comment
                    verbose = verbose or self.flags & VERBOSE
                else:
                    items.append(item)
            else:
                items.append(_Item(_literal(ord(this))))
        least = min(sum([i.least for i in items]), _WIDEST)
        most = min(sum([i.most for i in items]), _WIDEST)
        return _Item("".join([i.text for i in items]), "group", least, most)

    def _category(self, escape):
        narrow = self._ascii or self.flags & ASCII or not self.tokens.is_text
        return (_ASCII_CLASSES if narrow else _UNICODE_CLASSES).get(escape)

    def _octal(self, escape):
        code = int(escape[1:], 8)
        if code > 0o377:
            raise self.tokens.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
        return code

    def _escape(self, escape):
        tokens = self.tokens
        if escape in _PLACES:
            return _Item(_PLACES[escape], "place", 0, 0)
        category = self._category(escape)
        if category:
            return _Item(category)
        if escape in CONTROLS:
            return _Item(_literal(CONTROLS[escape]))
        code = tokens.number_escape(escape)
        if code is not None:
            return _Item(_literal(code))
        kind = escape[1]
        if kind == "0":
            escape += tokens.get_while(2, OCTAL)
            return _Item(_literal(int(escape[1:], 8)))
        if kind in DIGITS:
            if tokens.next in DIGITS:
                escape += tokens.get()
                if escape[1] in OCTAL and escape[2] in OCTAL and tokens.next in OCTAL:
                    escape += tokens.get()
                    return _Item(_literal(self._octal(escape)))
            number = int(escape[1:])
            if number >= self.groups:
                raise tokens.error(f"invalid group reference {number}", len(escape) - 1)
            return self._reference(number, len(escape))
        if kind in LETTERS:
            raise tokens.error("bad escape " + escape, len(escape))
        return _Item(_literal(ord(kind)))

    def _reference(self, number, before):
        if number not in self.closed:
            raise self.tokens.error("cannot refer to an open group", before)
        self._check_lookbehind(number)
        least, most = self.widths[number]
        return _Item(f"\\g{{{number}}}", "one", least, most)

    def _check_lookbehind(self, number):
        if self._lookbehind_groups is not None:
            if number not in self.closed:
                raise self.tokens.error("cannot refer to an open group")
            if number >= self._lookbehind_groups:
                raise self.tokens.error("cannot refer to group defined in the same lookbehind subpattern")

    def _set_member(self, this):
        """(what PCRE reads, code or None)"""
        if this[0] != "\\":
            return _literal(ord(this)), ord(this)
        if this in CONTROLS:
            return _literal(CONTROLS[this]), CONTROLS[this]
        category = self._category(this)
        if category:
            if category[0] != "[":
                return category, None
            return (this if category[1] == "^" else category[1:-1]), None
        tokens = self.tokens
        code = tokens.number_escape(this)
        if code is None:
            kind = this[1]
            if kind in OCTAL:
                code = self._octal(this + tokens.get_while(2, OCTAL))
            elif kind in DIGITS or kind in LETTERS:
                raise tokens.error("bad escape " + this, len(this))
            else:
                code = ord(kind)
        return _literal(code), code

    def _set(self):
        tokens = self.tokens
        here = tokens.tell() - 1
        if tokens.next == "[":
            _warn(f"Possible nested set at position {tokens.tell()}")
        start = "[^" if tokens.match("^") else "["
        members = []
        while True:
            this = tokens.get()
            if this is None:
                raise tokens.error("unterminated character set", tokens.tell() - here)
            if this == "]" and members:
                break
            text, low = self._set_member(this)
            if not tokens.match("-"):
                members.append(text)
                continue
            that = tokens.get()
            if that is None:
                raise tokens.error("unterminated character set", tokens.tell() - here)
            if that == "]":
                members += [text, "\\x{2d}"]
                break
            other, high = self._set_member(that)
            if low is None or high is None or high < low:
                raise tokens.error(f"bad character range {this}-{that}", len(this) + 1 + len(that))
            members.append(f"{text}-{other}")
        return _Item(start + "".join(members) + "]")

    def _repeat(self, this, items):
        tokens = self.tokens
        here = tokens.tell()
        least, most, text = {"?": (0, 1, "?"), "*": (0, _MOST, "*"), "+": (1, _MOST, "+"), "{": (0, _MOST, "")}[this]
        if this == "{":
            if tokens.next == "}":
                items.append(_Item(_literal(ord(this))))
                return
            low = tokens.get_while(20, DIGITS)
            high = tokens.get_while(20, DIGITS) if tokens.match(",") else low
            if not tokens.match("}"):
                items.append(_Item(_literal(ord(this))))
                tokens.seek(here)
                return
            if low:
                least = int(low)
            if high:
                most = int(high)
            if least >= _MOST or high and most >= _MOST:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise tokens.error("min repeat greater than max repeat", tokens.tell() - here)
            text = f"{{{least},{'' if most == _MOST else most}}}"
        if not items or items[-1].kind == "place":
            raise tokens.error("nothing to repeat", tokens.tell() - here + len(this))
        item = items[-1]
        if item.kind == "repeat":
            raise tokens.error("multiple repeat", tokens.tell() - here + len(this))
        if tokens.match("?"):
            text += "?"
        elif tokens.match("+"):
            text += "+"
        items[-1] = _Item(item.text + text, "repeat", min(item.least * least, _WIDEST), min(item.most * most, _WIDEST))

    def _group(self, verbose, first):
        tokens = self.tokens
        start = tokens.tell() - 1
        name = None
        opening = "("
        on = off = 0
        if tokens.match("?"):
            kind = tokens.get()
            if kind is None:
                raise tokens.error("unexpected end of pattern")
            if kind == "P":
                if tokens.match("<"):
                    name = tokens.get_until(">", "group name")
                    tokens.check_group_name(name, 1)
                elif tokens.match("="):
                    return self._named_reference()
                else:
                    kind = tokens.get()
                    if kind is None:
                        raise tokens.error("unexpected end of pattern")
                    raise tokens.error("unknown extension ?P" + kind, len(kind) + 2)
            elif kind == ":":
                opening = "(?:"
            elif kind == ">":
                opening = "(?>"
            elif kind == "#":
                while True:
                    if tokens.next is None:
                        raise tokens.error("missing ), unterminated comment", tokens.tell() - start)
                    if tokens.get() == ")":
                        return None
            elif kind in "=!<":
                return self._look(kind, verbose, start)
            elif kind == "(":
                return self._condition(verbose, start)
            elif kind in _FLAGS or kind == "-":
                flags = self._inline_flags(kind)
                if flags is None:
                    if not first:
                        raise tokens.error("global flags not at the start of the expression", tokens.tell() - start)
                    return None
                on, off = flags
                opening = f"(?{_letters(on)}{'-' + _letters(off) if _letters(off) else ''}:"
            else:
                raise tokens.error("unknown extension ?" + kind, len(kind) + 1)
        number = self._open(name) if opening == "(" else None
        ascii_before = self._ascii
        self._ascii = bool(on & ASCII) or ascii_before and not on & UNICODE
        inside = self._alternatives((verbose or on & VERBOSE) and not off & VERBOSE)
        self._ascii = ascii_before
        self._close(start)
        if number is not None:
            self.closed[number] = len(self.closed)
            self.widths[number] = inside.least, inside.most
        return _Item(f"{opening}{inside.text})", "group", inside.least, inside.most)

    def _open(self, name):
        number = self.groups
        if name is not None:
            if name in self.group_index:
                was = self.group_index[name]
                raise self.tokens.error(f"redefinition of group name {name!r} as group {number}; was group {was}",
                                        len(name) + 1)
            self.group_index[name] = number
        self.groups += 1
        return number

    def _close(self, start):
        if not self.tokens.match(")"):
            raise self.tokens.error("missing ), unterminated subpattern", self.tokens.tell() - start)

    def _known(self, name):
        number = self.group_index.get(name)
        if number is None:
            raise self.tokens.error(f"unknown group name {name!r}", len(name) + 1)
        return number

    def _named_reference(self):
        name = self.tokens.get_until(")", "group name")
        self.tokens.check_group_name(name, 1)
        return self._reference(self._known(name), len(name) + 1)

    def _look(self, kind, verbose, start):
        tokens = self.tokens
        behind = kind == "<"
        if behind:
            kind = tokens.get()
            if kind is None:
                raise tokens.error("unexpected end of pattern")
            if kind not in "=!":
                raise tokens.error("unknown extension ?<" + kind, len(kind) + 2)
        before = self._lookbehind_groups
        if behind and before is None:
            self._lookbehind_groups = self.groups
        inside = self._alternatives(verbose)
        if behind:
            self._lookbehind_groups = before
            self._variable_lookbehind |= inside.least != inside.most
        self._close(start)
        return _Item(f"(?{'<' if behind else ''}{kind}{inside.text})", "look", 0, 0)

    def _condition(self, verbose, start):
        tokens = self.tokens
        name = tokens.get_until(")", "group name")
        if name.isdecimal() and name.isascii():
            number = int(name)
            if not number:
                raise tokens.error("bad group number", len(name) + 1)
            self._conditions.setdefault(number, tokens.tell() - len(name) - 1)
        else:
            tokens.check_group_name(name, 1)
            number = self._known(name)
        self._check_lookbehind(number)
        yes = self._sequence(verbose)
        no = None
        if tokens.match("|"):
            no = self._sequence(verbose)
            if tokens.next == "|":
                raise tokens.error("conditional backref with more than two branches")
        self._close(start)
        text = f"(?({number}){yes.text}{'' if no is None else '|' + no.text})"
        return _Item(text, "group", min(yes.least, no.least if no else 0), max(yes.most, no.most if no else 0))

    def _inline_flags(self, letter):
        """(flags on, flags off) for `(?i-s:`; None after `(?i)`, which sets them for all."""
        tokens = self.tokens
        on = off = 0
        if letter != "-":
            while True:
                flag = _FLAGS[letter]
                if tokens.is_text and letter == "L":
                    raise tokens.error("bad inline flags: cannot use 'L' flag with a str pattern")
                if not tokens.is_text and letter == "u":
                    raise tokens.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                on |= flag
                if flag & _TYPES and on & _TYPES != flag:
                    raise tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                letter = tokens.get()
                if letter is None:
                    raise tokens.error("missing -, : or )")
                if letter in ")-:":
                    break
                if letter not in _FLAGS:
                    raise tokens.error("unknown flag" if letter.isalpha() else "missing -, : or )", len(letter))
        if letter == ")":
            self.flags |= on
            return None
        if letter == "-":
            letter = tokens.get()
            if letter is None:
                raise tokens.error("missing flag")
            if letter not in _FLAGS:
                raise tokens.error("unknown flag" if letter.isalpha() else "missing flag", len(letter))
            while letter != ":":
                if _FLAGS[letter] & _TYPES:
                    raise tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                off |= _FLAGS[letter]
                letter = tokens.get()
                if letter is None:
                    raise tokens.error("missing :")
                if letter != ":" and letter not in _FLAGS:
                    raise tokens.error("unknown flag" if letter.isalpha() else "missing :", len(letter))
        if on & off:
            raise tokens.error("bad inline flags: flag turned on and off", 1)
        return on, off


def _letters(flags):
    return "".join([letter for letter in "ims" if flags & _FLAGS[letter]])


def pcre_flags(flags):
    """The options as the module of the expressions takes them."""
    return _letters(flags) + ("u" if flags & UNICODE and not flags & ASCII else "")


def _warn(text):
    import warnings
    warnings.warn(text, FutureWarning, stacklevel=2)


def _fixed_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & ASCII else flags | UNICODE
    if flags & UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & LOCALE and flags & ASCII:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags
