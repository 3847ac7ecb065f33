"""timedelta: a span of whole microseconds, and the time zones that are a fixed span from UTC.

CPython 3.14: Lib/_pydatetime.py, Modules/_datetimemodule.c.
"""

_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
_UNITS = (("days", _DAY), ("seconds", _SECOND), ("microseconds", 1), ("milliseconds", 1000), ("minutes", 60 * _SECOND),
          ("hours", 3600 * _SECOND), ("weeks", 7 * _DAY))
_MOST_DAYS = 999_999_999


def round_half_even(number, divisor):
    """The nearest whole quotient; of two, the even one."""
    quotient, rest = divmod(number, divisor)
    twice = 2 * rest
    beyond = twice > divisor if divisor > 0 else twice < divisor
    return quotient + 1 if beyond or (twice == divisor and quotient % 2) else quotient


class timedelta:
    __c_name__ = "datetime.timedelta"
    __slots__ = ("_total",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        given = (days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        total, fraction = 0, 0.0
        for value, (name, unit) in zip(given, _UNITS):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole, part = int(value), value - int(value)
                total += whole * unit
                fraction += part * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        odd = total & 1  # half a microsecond goes to the even total
        total += int(2 * round((fraction + odd) * 0.5) - odd) if fraction % 1 == 0.5 else round(fraction)
        return cls._made(total)

    @classmethod
    def _made(cls, total):
        days = total // _DAY
        if not -_MOST_DAYS <= days <= _MOST_DAYS:
            if not -2**31 <= days < 2**31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._total = total
        return self

    days = property(lambda self: self._total // _DAY)
    seconds = property(lambda self: self._total % _DAY // _SECOND)
    microseconds = property(lambda self: self._total % _SECOND)

    def total_seconds(self):
        return self._total / _SECOND

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (("days", self.days), ("seconds", self.seconds),
                                                       ("microseconds", self.microseconds)) if value]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, second = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{second:02}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06}" if self.microseconds else text

    def __add__(self, other):
        return timedelta._made(self._total + other._total) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._made(self._total - other._total) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._made(other._total - self._total) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._made(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._made(abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._made(self._total * other)
        if isinstance(other, float):
            above, below = other.as_integer_ratio()
            return timedelta._made(round_half_even(self._total * above, below))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return timedelta._made(self._total // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            return timedelta._made(round_half_even(self._total, other))
        if isinstance(other, float):
            above, below = other.as_integer_ratio()
            return timedelta._made(round_half_even(self._total * below, above))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._made(self._total % other._total) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        count, rest = divmod(self._total, other._total)
        return count, timedelta._made(rest)

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


timedelta.__module__ = "datetime"
timedelta.min = timedelta(-_MOST_DAYS)
timedelta.max = timedelta(_MOST_DAYS, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """What a time zone answers; a program may derive its own."""

    __c_name__ = "datetime.tzinfo"

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
        return dt + saving


tzinfo.__module__ = "datetime"


def offset_text(offset, colon=":"):
    """+HH:MM, with seconds and microseconds where it has them; nothing for None."""
    if offset is None:
        return ""
    sign, offset = ("-", -offset) if offset.days < 0 else ("+", offset)
    minutes, second = divmod(offset.seconds, 60)
    text = f"{sign}{minutes // 60:02}{colon}{minutes % 60:02}"
    if second or offset.microseconds:
        text += f"{colon}{second:02}"
    return f"{text}.{offset.microseconds:06}" if offset.microseconds else text


class timezone(tzinfo):
    __c_name__ = "datetime.timezone"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not abs(offset) < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}")
        if name is None and not offset and cls is timezone and hasattr(cls, "utc"):
            return cls.utc
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt, /):
        return self._offset

    def dst(self, dt, /):
        return None

    def tzname(self, dt, /):
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset) if self._offset else "UTC"

    def fromutc(self, dt, /):
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.{type(self).__qualname__}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


timezone.__module__ = "datetime"
timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc
