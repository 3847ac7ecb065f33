"""Exact sums for statistics, and turning them back into the type of the data.

CPython 3.14: Lib/statistics.py, _sum, _ss, _convert, _coerce, _float_sqrt_of_frac.
"""
import math
from fractions import Fraction


class StatisticsError(ValueError):
    pass


StatisticsError.__module__ = "statistics"


def _coerce(a, b):
    """The type of a result of data of both types."""
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)  # NaN or an infinity
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _partial_sums(data):
    """(type, {denominator: sum of numerators}, how many, whether a NaN or infinity is in the sum)"""
    kind, sums, n = int, {}, 0
    for x in data:
        n += 1
        if type(x) is not kind:
            kind = _coerce(kind, type(x))
        above, below = _ratio(x)
        sums[below] = sums.get(below, 0) + above
    return kind, sums, n


def _total(sums):
    if None in sums:
        return sums[None]
    return sum((Fraction(above, below) for below, above in sums.items()), Fraction(0))


def _sum(data):
    kind, sums, n = _partial_sums(data)
    return kind, _total(sums), n


def _sum_of_squares(data, centre=None):
    """(type, sum of squared deviations, mean, how many)"""
    if centre is not None:
        kind, squares, n = _sum((d := x - centre) * d for x in data)
        return kind, squares, centre, n
    values = list(data)
    kind, total, n = _sum(values)
    if n == 0:
        return kind, Fraction(0), Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total * 0, total, n
    mean = total / n
    squares = Fraction(0)
    for x in values:
        deviation = Fraction(*_ratio(x)) - mean
        squares += deviation * deviation
    return kind, squares, mean, n


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        from decimal import Decimal
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _sqrt_of(value, kind):
    """The square root: of the nearest float, or in the context of decimal."""
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    if not issubclass(kind, (int, float, Fraction)):
        from decimal import Decimal
        if issubclass(kind, Decimal):
            return (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()
    above, below = value.numerator, value.denominator
    if above == 0:
        return 0.0
    # 55 bits or a few more of the root, the last one set if anything is lost: the float rounds right.
    shift = (above.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        below <<= 2 * shift
    else:
        above <<= -2 * shift
    root = math.isqrt(above // below)
    root |= root * root * below != above
    return root * 2.0**shift if -1000 < shift < 900 else math.ldexp(root, shift)
