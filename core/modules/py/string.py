"""String constants, capwords, Template and Formatter.

CPython 3.14: Lib/string/__init__.py; Objects/stringlib/unicode_format.h for what a format string is made of.
"""
from collections import ChainMap as _ChainMap

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


_missing = object()


class Template:
    """Text with $name and ${name}."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _identifier_end(self, at, braced):
        """Where the identifier at a place ends, or -1."""
        text = self.template
        pattern = braced and self.braceidpattern or self.idpattern
        if pattern != Template.idpattern:
            import re
            match = re.compile(pattern, re.IGNORECASE if self.flags is None else self.flags).match(text, at)
            return match.end() if match else -1
        end = at
        while end < len(text) and text[end] in "_" + ascii_letters + digits:
            end += 1
        return end if end > at and text[at] not in digits else -1

    def _parts(self):
        """(kind, name, start, end) of every delimiter: kind is name, escaped or invalid."""
        text, mark = self.template, self.delimiter
        at = text.find(mark)
        while at >= 0:
            after = at + len(mark)
            if text.startswith(mark, after):
                part = ("escaped", None, at, after + len(mark))
            else:
                end = self._identifier_end(after, False)
                part = ("invalid", None, at, after)
                if end >= 0:
                    part = ("name", text[after:end], at, end)
                elif text.startswith("{", after):
                    end = self._identifier_end(after + 1, True)
                    if end >= 0 and text.startswith("}", end):
                        part = ("name", text[after + 1:end], at, end + 1)
            yield part
            at = text.find(mark, part[3])

    def _substituted(self, mapping, kws, safe):
        if mapping is _missing:
            mapping = kws
        elif kws:
            mapping = _ChainMap(kws, mapping)
        out, done = [], 0
        for kind, name, start, end in self._parts():
            out.append(self.template[done:start])
            done = end
            if kind == "escaped":
                out.append(self.delimiter)
            elif kind == "name":
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    if not safe:
                        raise
                    out.append(self.template[start:end])
            elif safe:
                out.append(self.template[start:end])
            else:
                lines = self.template[:end].splitlines(keepends=True)
                column = end - len("".join(lines[:-1]))
                raise ValueError(f"Invalid placeholder in string: line {len(lines) or 1}, col {column}")
        out.append(self.template[done:])
        return "".join(out)

    def substitute(self, mapping=_missing, /, **kws):
        return self._substituted(mapping, kws, False)

    def safe_substitute(self, mapping=_missing, /, **kws):
        return self._substituted(mapping, kws, True)

    def is_valid(self):
        return all(kind != "invalid" for kind, *_ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(name for kind, name, *_ in self._parts() if kind == "name"))


def _parse_format(text):
    """(literal text, field name, specification, conversion) of each replacement field and of the text before it."""
    literal, at, size = [], 0, len(text)
    while at < size:
        char = text[at]
        at += 1
        if char not in "{}":
            literal.append(char)
            continue
        if text[at:at + 1] == char:
            literal.append(char)
            at += 1
            yield "".join(literal), None, None, None
            literal = []
            continue
        if char == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == size:
            raise ValueError("Single '{' encountered in format string")
        start, depth, bracket = at, 1, False
        while depth:
            if at == size:
                raise ValueError("expected '}' before end of string")
            depth += {"{": 1, "}": -1}.get(text[at], 0)
            at += 1
        field = text[start:at - 1]
        end = 0
        while end < len(field) and (bracket or field[end] not in ":!"):
            if field[end] == "{" and not bracket:
                raise ValueError("unexpected '{' in field name")
            bracket = field[end] == "[" or bracket and field[end] != "]"
            end += 1
        name, rest, conversion = field[:end], field[end:], None
        if rest.startswith("!"):
            if len(rest) < 2:
                raise ValueError("unmatched '{' in format spec" if text[at:] else "end of string while looking for "
                                 "conversion specifier")
            conversion, rest = rest[1], rest[2:]
            if rest and not rest.startswith(":"):
                raise ValueError("expected ':' after conversion specifier")
        yield "".join(literal), name, rest[1:], conversion
        literal = []
    if literal:
        yield "".join(literal), None, None, None


def _split_field_name(name):
    """The first part (an int if it is digits) and [(is attribute, part)] of what follows."""
    end = next((i for i, c in enumerate(name) if c in ".["), len(name))
    first, at, rest = name[:end], end, []
    while at < len(name):
        if name[at] == ".":
            stop = next((i for i in range(at + 1, len(name)) if name[i] in ".["), len(name))
            part = (True, name[at + 1:stop])
        elif name[at] == "[":
            stop = name.find("]", at)
            if stop < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1:stop]
            part = (False, int(key) if key.isdecimal() else key)
            stop += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part[1] == "":
            raise ValueError("Empty attribute in format string")
        rest.append(part)
        at = stop
    return int(first) if first.isdecimal() else first, rest


class Formatter:
    """What str.format does, in steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first = _split_field_name(name)[0]
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            out.append(self.format_field(value, spec))
        return "".join(out), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            value = getattr(value, part) if is_attribute else value[part]
        return value, first
