"""Replacement templates: `\\1`, `\\g<name>` and escapes in the second argument of sub, and Match.expand.

CPython 3.14: Lib/re/_parser.py, parse_template.
"""
from re._tokens import CONTROLS, DIGITS, LETTERS, OCTAL, Tokens


def parse_template(source, pattern):
    """A list of texts and group numbers, in turn as they are found."""
    tokens = Tokens(source)
    parts = []
    literal = []

    def add_group(number, before):
        if number > pattern.groups:
            raise tokens.error(f"invalid group reference {number}", before)
        add_literal()
        parts.append(number)

    def add_literal():
        if literal:
            text = "".join(literal)
            parts.append(text if tokens.is_text else text.encode("latin-1"))
            literal.clear()

    while True:
        this = tokens.get()
        if this is None:
            break
        if this[0] != "\\":
            literal.append(this)
            continue
        kind = this[1]
        if kind == "g":
            if not tokens.match("<"):
                raise tokens.error("missing <")
            name = tokens.get_until(">", "group name")
            if name.isdecimal() and name.isascii():
                number = int(name)
            else:
                tokens.check_group_name(name, 1)
                number = pattern.groupindex.get(name)
                if number is None:
                    raise IndexError(f"unknown group name {name!r}")
            add_group(number, len(name) + 1)
        elif kind == "0":
            this += tokens.get_while(2, OCTAL)
            literal.append(chr(int(this[1:], 8) & 0xFF))
        elif kind in DIGITS:
            octal = False
            if tokens.next in DIGITS:
                this += tokens.get()
                if kind in OCTAL and this[2] in OCTAL and tokens.next in OCTAL:
                    this += tokens.get()
                    octal = True
                    code = int(this[1:], 8)
                    if code > 0o377:
                        raise tokens.error(f"octal escape value {this} outside of range 0-0o377", len(this))
                    literal.append(chr(code))
            if not octal:
                add_group(int(this[1:]), len(this) - 1)
        elif this in CONTROLS:
            literal.append(chr(CONTROLS[this]))
        elif kind in LETTERS:
            raise tokens.error("bad escape " + this, len(this))
        else:
            literal.append(this)
    add_literal()
    return parts


def expander(template, pattern):
    """A function from a match to the text that replaces it."""
    parts = parse_template(template, pattern)
    empty = template[:0]
    if not parts:
        return lambda match: empty
    if len(parts) == 1 and not isinstance(parts[0], int):
        return lambda match: parts[0]

    def expand(match):
        texts = []
        for part in parts:
            if isinstance(part, int):
                part = match[part]
                if part is None:
                    continue
            texts.append(part)
        return empty.join(texts)
    return expand
