"""date: a day of the Gregorian calendar.

CPython 3.14: Lib/_pydatetime.py, Modules/_datetimemodule.c.
"""
from types import SimpleNamespace

import _civil
import _structseq
import time as _time

from datetime import _iso
from datetime._delta import timedelta

MINYEAR, MAXYEAR = 1, 9999
LAST_ORDINAL = 3652059
IsoCalendarDate = _structseq.make("IsoCalendarDate", "datetime", ("year", "week", "weekday"))


def whole(value):
    """An argument as an int, as C code takes it."""
    if isinstance(value, int):
        return int(value)
    index = getattr(type(value), "__index__", None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def check_day(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    last = _civil.days_in_month(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}")


def from_ordinal(ordinal):
    """(year, month, day); OverflowError outside the calendar."""
    if not 1 <= ordinal <= LAST_ORDINAL:
        raise OverflowError("date value out of range")
    return _civil.from_ordinal(ordinal)


def format_moment(template, day, clock, zone, offset):
    """strftime's text. day: (year, month, day); clock: (hour, minute, second, microsecond)."""
    year, month, of_month = day
    return _civil.format_fields(template, SimpleNamespace(
        year=year, month=month, day=of_month, hour=clock[0], minute=clock[1], second=clock[2], microsecond=clock[3],
        weekday=_civil.weekday(_civil.to_ordinal(year, month, of_month)),
        yearday=_civil.day_of_year(year, month, of_month), zone=zone, offset=offset))


def cannot_compare(left, right):
    return TypeError(f"can't compare {type(left).__module__}.{type(left).__qualname__} to {type(right).__name__}")


MISSING = object()


def check_given(**arguments):
    """What is said of a missing argument of a type in C."""
    for place, (name, value) in enumerate(arguments.items(), 1):
        if value is MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {place})")


class date:
    __c_name__ = "datetime.date"
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=MISSING, month=MISSING, day=MISSING):
        if year is MISSING or month is MISSING or day is MISSING:
            check_given(year=year, month=month, day=day)
        year, month, day = whole(year), whole(month), whole(day)
        check_day(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls.fromordinal(_civil.EPOCH + int(timestamp // 86400))

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > LAST_ORDINAL:
            raise ValueError("year is out of range")
        return cls(*_civil.from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            fields = _iso.date_fields(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        weeks = (_civil.iso_first_monday(year + 1) - _civil.iso_first_monday(year)) // 7
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls(*_civil.from_ordinal(_civil.iso_first_monday(year) + (week - 1) * 7 + day - 1))

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        f = _strptime.fields(date_string, format)
        return cls(f.year, f.month, f.day)

    def toordinal(self):
        return _civil.to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return _civil.weekday(date.toordinal(self))

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return IsoCalendarDate(_civil.iso_calendar(date.toordinal(self)))

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        return self.strftime("%a %b %e 00:00:00 %Y")

    def strftime(self, format):
        return format_moment(format, (self._year, self._month, self._day), (0, 0, 0, 0), "", "")

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  _civil.day_of_year(self._year, self._month, self._day), -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if _is_plain(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if _is_plain(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if _is_plain(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if _is_plain(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if _is_plain(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)(*from_ordinal(self.toordinal() + other.days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if _is_plain(other) else NotImplemented

    def __reduce__(self):
        return type(self), self._key()


def _is_plain(other):
    from datetime import datetime
    return isinstance(other, date) and not isinstance(other, datetime)


date.__module__ = "datetime"
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
