# timedelta: made, shown, and calculated with.
from datetime import timedelta
d = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(repr(d), "|", d, "|", d.days, d.seconds, d.microseconds, d.total_seconds())
print(repr(timedelta()), timedelta(0), timedelta(days=-1, microseconds=3), repr(timedelta(seconds=-1)))
print(timedelta(weeks=1) + timedelta(days=1), timedelta(5) - timedelta(hours=1), -timedelta(hours=1), abs(timedelta(-3)))
print(timedelta(hours=1) * 3, 2.5 * timedelta(seconds=1), timedelta(7) / 2, timedelta(7) // 2, timedelta(1) / timedelta(hours=5))
print(timedelta(hours=25) // timedelta(hours=2), timedelta(hours=25) % timedelta(hours=2), divmod(timedelta(3), timedelta(2)))
print(timedelta(1) < timedelta(2), timedelta(hours=24) == timedelta(1), bool(timedelta()), {timedelta(1): 1}[timedelta(hours=24)])
print(max([timedelta(1), timedelta(hours=30)]), sum([timedelta(1), timedelta(2)], timedelta()))
print(timedelta(seconds=0.1), timedelta(milliseconds=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5))
for bad in (lambda: timedelta("1"), lambda: timedelta(10**10), lambda: timedelta(1) / 0):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

# expect: datetime.timedelta(days=1, seconds=7384, microseconds=500000) | 1 day, 2:03:04.500000 | 1 7384 500000 93784.5
# expect: datetime.timedelta(0) 0:00:00 -1 day, 0:00:00.000003 datetime.timedelta(days=-1, seconds=86399)
# expect: 8 days, 0:00:00 4 days, 23:00:00 -1 day, 23:00:00 3 days, 0:00:00
# expect: 3:00:00 0:00:02.500000 3 days, 12:00:00 3 days, 12:00:00 4.8
# expect: 12 1:00:00 (1, datetime.timedelta(days=1))
# expect: True True False 1
# expect: 1 day, 6:00:00 3 days, 0:00:00
# expect: 0:00:00.100000 0:00:00.001500 0:00:00 0:00:00.000002
# expect: TypeError unsupported type for timedelta days component: str
# expect: OverflowError Python int too large to convert to C int
# expect: ZeroDivisionError division by zero
