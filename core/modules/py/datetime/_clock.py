"""time: a time of day, with or without a zone.

CPython 3.14: Lib/_pydatetime.py, Modules/_datetimemodule.c.
"""
from datetime import _iso
from datetime._date import format_moment, whole
from datetime._delta import offset_text, timedelta, timezone, tzinfo as _tzinfo


def check_clock(hour, minute, second, microsecond, fold):
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                              ("microsecond", microsecond, 999999)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}, not {value}")
    if fold not in (0, 1):
        raise ValueError(f"fold must be either 0 or 1, not {fold}")


def check_zone(zone):
    if zone is not None and not isinstance(zone, _tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in ("hours", "minutes", "seconds", "milliseconds", "microseconds"):
        raise ValueError("Unknown timespec value")
    text = f"{hour:02}"
    if timespec != "hours":
        text += f":{minute:02}"
        if timespec != "minutes":
            text += f":{second:02}"
    if timespec == "milliseconds":
        text += f".{microsecond // 1000:03}"
    return f"{text}.{microsecond:06}" if timespec == "microseconds" else text


def zone_of_fields(fields):
    """The timezone that time_fields of _iso found."""
    if fields is None:
        return None
    sign, (hour, minute, second, microsecond) = fields
    if minute > 59 or second > 59:
        raise ValueError("minutes")
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
    return timezone(-offset if sign < 0 else offset)


class time:
    __c_name__ = "datetime.time"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_zone", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = whole(hour), whole(minute), whole(second), whole(microsecond)
        check_clock(hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._zone, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._zone)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            *clock, offset = _iso.time_fields(time_string)
            zone = zone_of_fields(offset)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        f = _strptime.fields(date_string, format)
        return cls(f.hour, f.minute, f.second, f.fraction)

    def utcoffset(self):
        return None if self._zone is None else self._zone.utcoffset(None)

    def dst(self):
        return None if self._zone is None else self._zone.dst(None)

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(None)

    def isoformat(self, timespec="auto"):
        return (clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return format_moment(format, (1900, 1, 1), (self._hour, self._minute, self._second, self._microsecond),
                             self.tzname() or "", offset_text(self.utcoffset(), ""))

    def __format__(self, spec, /):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._zone is not None:
            parts.append(f"tzinfo={self._zone!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def _key(self, other=None):
        """What is compared: microseconds of the day, in UTC if the two are in different zones."""
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond
        offset = self.utcoffset()
        return total - (0 if offset is None else offset._total)

    def _comparable(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._comparable(other) and self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._comparable(other) and self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._comparable(other) and self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._comparable(other) and self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), (self._hour, self._minute, self._second, self._microsecond, self._zone)


time.__module__ = "datetime"
time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
