"""The module time: dates in UTC on the virtual clock. The clocks themselves and sleep are in C++.

CPython 3.14: Modules/timemodule.c. The local time zone is UTC, as it is in CPython when TZ says nothing.
"""
import _civil
from types import SimpleNamespace as _SimpleNamespace

import _structseq

tzname = ("UTC", "UTC")
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3

_now, _monotonic, _monotonic_ns, _now_ns = time, monotonic, monotonic_ns, time_ns

struct_time = _structseq.make(
    "struct_time", "time",
    ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"),
    ("tm_zone", "tm_gmtoff"))


def _whole_seconds(seconds):
    if seconds is None:
        return int(_now())
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if seconds in (float("inf"), float("-inf")):
            raise OverflowError("timestamp out of range for platform time_t")
        return int(seconds // 1)
    if hasattr(type(seconds), "__index__"):
        return seconds.__index__()
    raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")


def _fields(seconds, zone):
    days, rest = divmod(_whole_seconds(seconds), 86400)
    ordinal = days + _civil.EPOCH
    if not -784354017364 < ordinal < 784354017364:
        raise OverflowError("timestamp out of range for platform time_t")
    year, month, day = _civil.from_ordinal(ordinal)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, _civil.weekday(ordinal),
                        _civil.day_of_year(year, month, day), 0, zone, 0))


class builtin_function_or_method:
    """A function that does not become a method of the class it is put into, as those of C: programs
    write `logging.Formatter.converter = time.gmtime`."""

    def __init__(self, name, zone):
        self.__name__ = self.__qualname__ = name
        self.__module__ = "time"
        self._zone = zone

    def __call__(self, seconds=None, /):
        return _fields(seconds, self._zone)

    def __repr__(self):
        return f"<built-in function {self.__name__}>"


gmtime = builtin_function_or_method("gmtime", "GMT")
localtime = builtin_function_or_method("localtime", "UTC")
del builtin_function_or_method


def _numbers(t):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError("function takes exactly 9 arguments (%d given)" % len(t))
    return t


def mktime(t, /):
    year, month, day, hour, minute, second = _numbers(t)[:6]
    year += (month - 1) // 12
    ordinal = _civil.to_ordinal(year, (month - 1) % 12 + 1, 1) + day - 1
    return float((ordinal - _civil.EPOCH) * 86400 + hour * 3600 + minute * 60 + second)


def _checked(t):
    """The fields as strftime wants them; a zero stands for the first of a month or of a year."""
    year, month, day, hour, minute, second, weekday, yearday, _ = _numbers(t)
    month, day, yearday = month or 1, day or 1, yearday or 1
    for value, low, high, text in ((month, 1, 12, "month"), (day, 1, 31, "day of month"), (hour, 0, 23, "hour"),
                                   (minute, 0, 59, "minute"), (second, 0, 61, "seconds"),
                                   (yearday, 1, 366, "day of year")):
        if not low <= value <= high:
            raise ValueError(text + " out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    zone = getattr(t, "tm_zone", None) or "UTC"
    return _SimpleNamespace(year=year, month=month, day=day, hour=hour, minute=minute, second=second,
                            weekday=weekday % 7, yearday=yearday, zone=zone, offset="+0000", microsecond=None)


def strftime(format, t=None, /):
    return _civil.format_fields(format, _checked(localtime() if t is None else t))


def asctime(t=None, /):
    f = _checked(localtime() if t is None else t)
    return (f"{_civil.DAY_ABBREVIATIONS[f.weekday]} {_civil.MONTH_ABBREVIATIONS[f.month]} {f.day:2} "
            f"{f.hour:02}:{f.minute:02}:{f.second:02} {f.year}")


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import fields
    found = fields(string, format)
    return struct_time((found.year, found.month, found.day, found.hour, found.minute, found.second, found.weekday,
                        found.yearday, found.is_dst, found.zone, found.offset))


def get_clock_info(name):
    settings = {"monotonic": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
                "perf_counter": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
                "process_time": ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False),
                "thread_time": ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False),
                "time": ("clock_gettime(CLOCK_REALTIME)", False, True)}
    if name not in settings:
        raise ValueError("unknown clock")
    implementation, is_monotonic, adjustable = settings[name]
    return _SimpleNamespace(implementation=implementation, monotonic=is_monotonic, adjustable=adjustable,
                            resolution=1e-09)


def clock_gettime(clk_id, /):
    return _now() if clk_id == CLOCK_REALTIME else _monotonic() if clk_id == CLOCK_MONOTONIC else 0.0


def clock_gettime_ns(clk_id, /):
    return _now_ns() if clk_id == CLOCK_REALTIME else _monotonic_ns() if clk_id == CLOCK_MONOTONIC else 0


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    pass
