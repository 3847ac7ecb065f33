"""Exact rational numbers. CPython 3.14: Lib/fractions.py."""
import math
import numbers
import operator
import re

__all__ = ["Fraction"]

_MODULUS = (1 << 61) - 1  # of the hash of numbers, on a machine of 64 bits

_TEXT = re.compile(r"""\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(_\d+)*)
    (?:(?:\s*/\s*(?P<below>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exponent>[-+]?\d+(_\d+)*))?)\s*\Z""",
                   re.VERBOSE | re.IGNORECASE)


class Fraction(numbers.Rational):
    """A numerator over a denominator in lowest terms; the denominator is positive."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                self._numerator, self._denominator = _parse(numerator)
                return self
            if isinstance(numerator, float) or (not isinstance(numerator, type) and hasattr(numerator, "as_integer_ratio")):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_number(cls, number):
        if type(number) is int:
            return cls._made(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._made(number.numerator, number.denominator)
        if isinstance(number, float) or (not isinstance(number, type) and hasattr(number, "as_integer_ratio")):
            return cls._made(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._made(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._made(*dec.as_integer_ratio())

    @classmethod
    def _made(cls, numerator, denominator):
        """Of two numbers that are in lowest terms already."""
        self = super().__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not above a bound: by continued fractions."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        above, below = self._numerator, self._denominator
        while True:
            whole = above // below
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            above, below = below, above - whole * below
        k = (max_denominator - q0) // q1
        if 2 * below * (q0 + k * q1) <= self._denominator:
            return Fraction._made(p1, q1)
        return Fraction._made(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        from _fraction_text import formatted
        return formatted(self, spec)

    def __add__(self, other):
        return _binary(self, other, operator.add, _add)

    def __radd__(self, other):
        return _reflected(self, other, operator.add, _add)

    def __sub__(self, other):
        return _binary(self, other, operator.sub, _sub)

    def __rsub__(self, other):
        return _reflected(self, other, operator.sub, _sub)

    def __mul__(self, other):
        return _binary(self, other, operator.mul, _mul)

    def __rmul__(self, other):
        return _reflected(self, other, operator.mul, _mul)

    def __truediv__(self, other):
        return _binary(self, other, operator.truediv, _div)

    def __rtruediv__(self, other):
        return _reflected(self, other, operator.truediv, _div)

    def __floordiv__(self, other):
        return _binary(self, other, operator.floordiv, _floordiv)

    def __rfloordiv__(self, other):
        return _reflected(self, other, operator.floordiv, _floordiv)

    def __divmod__(self, other):
        return _binary(self, other, divmod, _divmod)

    def __rdivmod__(self, other):
        return _reflected(self, other, divmod, _divmod)

    def __mod__(self, other):
        return _binary(self, other, operator.mod, _mod)

    def __rmod__(self, other):
        return _reflected(self, other, operator.mod, _mod)

    def __pow__(self, exponent, modulus=None):
        if modulus is not None:
            return NotImplemented
        if isinstance(exponent, numbers.Rational):
            if exponent.denominator != 1:
                return float(self) ** float(exponent)
            power = exponent.numerator
            if power >= 0:
                return Fraction._made(self._numerator**power, self._denominator**power)
            if self._numerator > 0:
                return Fraction._made(self._denominator**-power, self._numerator**-power)
            if self._numerator == 0:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
            return Fraction._made((-self._denominator) ** -power, (-self._numerator) ** -power)
        if isinstance(exponent, (float, complex)):
            return float(self) ** exponent
        return NotImplemented

    def __rpow__(self, base, modulus=None):
        if modulus is not None:
            return NotImplemented
        if self._denominator == 1 and self._numerator >= 0:
            return base**self._numerator
        if isinstance(base, numbers.Rational):
            return Fraction(base.numerator, base.denominator) ** self
        if self._denominator == 1:
            return base**self._numerator
        return base ** float(self)

    def __pos__(self):
        return Fraction._made(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._made(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._made(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        return _hash(self._numerator, self._denominator)

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == self.from_float(other)
        return NotImplemented

    def __lt__(self, other):
        return _compared(self, other, operator.lt)

    def __gt__(self, other):
        return _compared(self, other, operator.gt)

    def __le__(self, other):
        return _compared(self, other, operator.le)

    def __ge__(self, other):
        return _compared(self, other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parse(text):
    m = _TEXT.match(text)
    if m is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    above = int(m["whole"] or "0")
    below = 1
    if m["below"]:
        below = int(m["below"])
    else:
        decimal = m["decimal"]
        if decimal:
            decimal = decimal.replace("_", "")
            scale = 10 ** len(decimal)
            above = above * scale + int(decimal)
            below *= scale
        if m["exponent"]:
            exponent = int(m["exponent"])
            if exponent >= 0:
                above *= 10**exponent
            else:
                below *= 10**-exponent
    if m["sign"] == "-":
        above = -above
    if below == 0:
        raise ZeroDivisionError(f"Fraction({above}, 0)")
    common = math.gcd(above, below)
    return above // common, below // common


def _hash(above, below):
    try:
        inverse = pow(below, -1, _MODULUS)
    except ValueError:
        value = 314159
    else:
        value = hash(hash(abs(above)) * inverse)
    value = value if above >= 0 else -value
    return -2 if value == -1 else value


def _binary(a, b, fallback, exact):
    if isinstance(b, Fraction):
        return exact(a, b)
    if isinstance(b, int):
        return exact(a, Fraction(b))
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex):
        return fallback(complex(a), b)
    return NotImplemented


def _reflected(b, a, fallback, exact):
    if isinstance(a, numbers.Rational):
        return exact(Fraction(a), b)
    if isinstance(a, numbers.Real):
        return fallback(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return fallback(complex(a), complex(b))
    return NotImplemented


def _compared(a, b, op):
    if isinstance(b, numbers.Rational):
        return op(a._numerator * b.denominator, a._denominator * b.numerator)
    if isinstance(b, float):
        if math.isnan(b) or math.isinf(b):
            return op(0.0, b)
        return op(a, a.from_float(b))
    return NotImplemented


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
    return whole, Fraction(rest, a._denominator * b._denominator)


def _mod(a, b):
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), a._denominator * b._denominator)
