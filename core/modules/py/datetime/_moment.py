"""datetime: a day and a time of day, with or without a zone. Now is where the virtual clock stands, in UTC.

CPython 3.14: Lib/_pydatetime.py, Modules/_datetimemodule.c.
"""
import _civil
import time as _time

from datetime import _iso
from datetime._clock import check_clock, check_zone, clock_text, time, zone_of_fields
from datetime._date import MISSING, check_day, check_given, date, format_moment, from_ordinal, whole
from datetime._delta import offset_text, round_half_even, timedelta, timezone, tzinfo as _tzinfo, UTC

_DAY = 86_400_000_000


class datetime(date):
    __c_name__ = "datetime.datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_zone", "_fold")

    def __new__(cls, year=MISSING, month=MISSING, day=MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if year is MISSING or month is MISSING or day is MISSING:
            check_given(year=year, month=month, day=day)
        year, month, day = whole(year), whole(month), whole(day)
        hour, minute, second, microsecond = whole(hour), whole(minute), whole(second), whole(microsecond)
        check_day(year, month, day)
        check_clock(hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
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
    def _of_total(cls, total, zone=None):
        """The moment so many microseconds after the first of year 1's eve (ordinal 0)."""
        ordinal, rest = divmod(total, _DAY)
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        return cls(*from_ordinal(ordinal), minutes // 60, minutes % 60, second, microsecond, zone)

    def _total(self):
        clock = (self._hour * 60 + self._minute) * 60 + self._second
        return date.toordinal(self) * _DAY + clock * 1_000_000 + self._microsecond

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                      "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_zone(tz)
        above, below = timestamp.as_integer_ratio()
        try:
            moment = cls._of_total(_civil.EPOCH * _DAY + round_half_even(above * 1_000_000, below))
        except OverflowError:
            raise ValueError(f"year {1970 + int(timestamp // 31556952)} is out of range") from None
        return moment if tz is None else tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. "
                      "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp("
                      "timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError("too short")
            length = min(_iso.date_length(date_string), len(date_string))
            day = _iso.date_fields(date_string[:length])
            *clock, offset = _iso.time_fields(date_string[length + 1:]) if length < len(date_string) else (0, 0, 0, 0, None)
            zone = zone_of_fields(offset)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        if clock == [24, 0, 0, 0]:
            return cls(*from_ordinal(_civil.to_ordinal(*day) + 1), 0, 0, 0, 0, zone)
        return cls(*day, *clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        f = _strptime.fields(date_string, format)
        zone = None
        if f.offset is not None:
            offset = timedelta(seconds=f.offset, microseconds=f.offset_fraction)
            zone = timezone(offset, f.zone) if f.zone else timezone(offset)
        return cls(f.year, f.month, f.day, f.hour, f.minute, f.second, f.fraction, zone)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._zone, fold=self._fold)

    def utcoffset(self):
        return None if self._zone is None else self._zone.utcoffset(self)

    def dst(self):
        return None if self._zone is None else self._zone.dst(self)

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(self)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._total() - (offset._total if offset else 0) - _civil.EPOCH * _DAY) / 1_000_000

    def timetuple(self):
        saving = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), _civil.day_of_year(self._year, self._month, self._day),
                                  -1 if saving is None else int(bool(saving))))

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self.replace(tzinfo=None) - offset if offset else self.replace(tzinfo=UTC)).timetuple()

    def astimezone(self, tz=None):
        zone = UTC if tz is None else tz
        if not isinstance(zone, _tzinfo):
            raise TypeError(f"tz argument must be an instance of tzinfo, not {type(zone).__name__}")
        if self._zone is zone:
            return self
        offset = self.utcoffset() or timedelta(0)
        return zone.fromutc((self - offset).replace(tzinfo=zone))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        given = (year, month, day, hour, minute, second, microsecond)
        kept = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        return type(self)(*[k if g is None else g for g, k in zip(given, kept)],
                          self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep="T", timespec="auto"):
        clock = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return format_moment(format, (self._year, self._month, self._day),
                             (self._hour, self._minute, self._second, self._microsecond), self.tzname() or "",
                             offset_text(self.utcoffset(), ""))

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(fields) > 5 and not fields[-1]:
            fields.pop()
        parts = [str(f) for f in fields]
        if self._zone is not None:
            parts.append(f"tzinfo={self._zone!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def _in_utc(self):
        offset = self.utcoffset()
        return self._total() - (offset._total if offset else 0)

    def _comparable(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._in_utc() == other._in_utc()

    def _ordered(self, other):
        return isinstance(other, datetime) and self._comparable(other)

    def __lt__(self, other):
        return self._in_utc() < other._in_utc() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._in_utc() <= other._in_utc() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._in_utc() > other._in_utc() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._in_utc() >= other._in_utc() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._in_utc())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of_total(self._total() + other._total, self._zone)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self._zone is other._zone:
            return timedelta._made(self._total() - other._total())
        return timedelta._made(self._in_utc() - other._in_utc())

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second,
                            self._microsecond, self._zone)


datetime.__module__ = "datetime"
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
