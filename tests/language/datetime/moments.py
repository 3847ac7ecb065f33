# datetime and date: made, shown, replaced, compared.
from datetime import date, datetime, time, timedelta, timezone, UTC
a = datetime(2024, 2, 29, 13, 5, 9)
print(a, repr(a), a.isoformat(), a.date(), a.time(), a.weekday(), a.isoweekday(), a.isocalendar())
print(repr(a.replace(microsecond=5)), a.replace(year=2023, day=1), a.ctime(), a.timetuple())
print(a + timedelta(days=366), a - timedelta(hours=14), a - datetime(2024, 1, 1), date(2024, 3, 1) - date(2024, 2, 1))
print(f"{a:%Y-%m-%d %H:%M}", a.strftime("%A %d %B %y, %I:%M %p %j %U %f %%"), format(date(2024, 5, 6), "%d/%m/%Y"))
u = datetime(2024, 1, 1, tzinfo=UTC)
e = timezone(timedelta(hours=5, minutes=30))
print(u, repr(u), u.astimezone(e), repr(e), e, u == u.astimezone(e), u.timestamp(), e.tzname(None), timezone(-timedelta(hours=3), "X"))
print(datetime.fromisoformat("2024-05-06T07:08:09.123456+02:00"), datetime.fromisoformat("20240506T0708"), date.fromisoformat("2024-W10-3"))
print(datetime.strptime("06/May/2024 07:08", "%d/%b/%Y %H:%M"), date.fromordinal(738000), date(2024, 1, 1).toordinal())
print(time(1, 2), repr(time(1, 2, 3, 4)), time.fromisoformat("04:23:01.5"), time(5) < time(6), time(12, 30).strftime("%H h %M"))
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, timezone.utc).isoformat(timespec="milliseconds"))
print(datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.max, date.min, datetime(2024, 1, 31) < datetime(2024, 2, 1))
print(sorted([date(2024, 3, 1), date(2023, 3, 1)]), date(2024, 1, 1) == datetime(2024, 1, 1), hash(a) == hash(a.replace()))
for bad in (lambda: datetime(2023, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2024, 13, 1), lambda: time(24),
            lambda: a < u, lambda: a - u, lambda: datetime.fromisoformat("today"), lambda: date.max + timedelta(1),
            lambda: datetime.strptime("x", "%Y"), lambda: date("2024", 1, 1),
            lambda: datetime.fromisoformat(5), lambda: timezone(timedelta(2))):
    try:
        bad()
    except Exception as x:
        print(type(x).__name__, x)

# expect: 2024-02-29 13:05:09 datetime.datetime(2024, 2, 29, 13, 5, 9) 2024-02-29T13:05:09 2024-02-29 13:05:09 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
# expect: datetime.datetime(2024, 2, 29, 13, 5, 9, 5) 2023-02-01 13:05:09 Thu Feb 29 13:05:09 2024 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1)
# expect: 2025-03-01 13:05:09 2024-02-28 23:05:09 59 days, 13:05:09 29 days, 0:00:00
# expect: 2024-02-29 13:05 Thursday 29 February 24, 01:05 PM 060 08 000000 % 06/05/2024
# expect: 2024-01-01 00:00:00+00:00 datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) 2024-01-01 05:30:00+05:30 datetime.timezone(datetime.timedelta(seconds=19800)) UTC+05:30 True 1704067200.0 UTC+05:30 X
# expect: 2024-05-06 07:08:09.123456+02:00 2024-05-06 07:08:00 2024-03-06
# expect: 2024-05-06 07:08:00 2021-07-29 738886
# expect: 01:02:00 datetime.time(1, 2, 3, 4) 04:23:01.500000 True 12 h 30
# expect: 1970-01-01 00:00:00+00:00 1970-01-01T00:00:01.500+00:00
# expect: 2024-01-02 03:04:00 9999-12-31 23:59:59.999999 0001-01-01 True
# expect: [datetime.date(2023, 3, 1), datetime.date(2024, 3, 1)] False True
# expect: ValueError day 29 must be in range 1..28 for month 2 in year 2023
# expect: ValueError year must be in 1..9999, not 0
# expect: ValueError month must be in 1..12, not 13
# expect: ValueError hour must be in 0..23, not 24
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: ValueError Invalid isoformat string: 'today'
# expect: OverflowError date value out of range
# expect: ValueError time data 'x' does not match format '%Y'
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError fromisoformat: argument must be str
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=2)
