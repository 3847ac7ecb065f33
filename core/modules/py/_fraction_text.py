"""The formats of Fraction: as it is, and in decimal by e, f, g and %.

CPython 3.14: Lib/fractions.py, _format_general and _format_float_style.
"""
import re

_SPEC = re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>#)?"
                   r"(?P<zeropad>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<thousands>[,_])?(?:\.(?P<precision>[0-9]+))?"
                   r"(?P<type>[eEfFgG%])\Z", re.DOTALL)
_PLAIN = re.compile(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>#)?(?P<width>0|[1-9][0-9]*)?"
                    r"(?P<thousands>[,_])?\Z", re.DOTALL)


def _rounded(above, below):
    """The nearest whole number, ties to even."""
    whole, rest = divmod(above, below)
    twice = 2 * rest
    return whole + (twice > below or (twice == below and whole % 2 == 1))


def _to_exponent(above, below, exponent):
    """above/below in units of 10**exponent."""
    return _rounded(above, below * 10**exponent) if exponent >= 0 else _rounded(above * 10**-exponent, below)


def _to_figures(above, below, figures):
    """(digits, exponent) so that the value is about digits * 10**exponent, with so many figures."""
    if above == 0:
        return 0, 1 - figures
    top, bottom = str(above), str(below)
    size = len(top) - len(bottom) + (bottom <= top)
    exponent = size - figures
    digits = _to_exponent(above, below, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return digits, exponent


def formatted(value, spec):
    if (m := _PLAIN.match(spec)) is not None:
        separator = m["thousands"] or ""
        body = format(abs(value.numerator), separator)
        if value.denominator > 1 or m["alt"]:
            body += "/" + format(value.denominator, separator)
        return _padded(m, "-" if value.numerator < 0 else m["sign"].replace("-", ""), body)
    m = _SPEC.match(spec)
    if m is None or (m["align"] is not None and m["zeropad"] is not None):
        raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(value).__name__!r}")
    return _in_decimal(value, m)


def _padded(m, sign, body):
    padding = (m["fill"] or " ") * (int(m["width"] or "0") - len(sign) - len(body))
    align = m["align"] or ">"
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


def _in_decimal(value, m):
    kind = m["type"]
    precision = int(m["precision"] or "6")
    zeropad = bool(m["zeropad"])
    width = int(m["width"] or "0")
    negative = value.numerator < 0
    above, below = abs(value.numerator), value.denominator
    trim = kind in "gG" and not m["alt"]
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        digits = _to_exponent(above, below, exponent)
        scientific, point = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        digits, exponent = _to_figures(above, below, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if kind == "%":
        suffix = "%"
    elif scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
    else:
        suffix = ""
    text = f"{digits:0{point + 1}d}"
    sign = "-" if negative and (digits or not m["no_neg_zero"]) else m["sign"] if m["sign"] in ("+", " ") else ""
    leading = text[:len(text) - point]
    behind = text[len(text) - point:]
    if trim:
        behind = behind.rstrip("0")
    dot = "." if behind or m["alt"] else ""
    tail = dot + behind + suffix
    separator = m["thousands"]
    if zeropad:
        room = width - len(sign) - len(tail)
        leading = leading.zfill(3 * room // 4 + 1 if separator else room)
    if separator:
        first = 1 + (len(leading) - 1) % 3
        leading = leading[:first] + "".join(separator + leading[i:i + 3] for i in range(first, len(leading), 3))
    return _padded(m, sign, leading + tail)
