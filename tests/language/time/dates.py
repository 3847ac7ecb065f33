# Dates as struct_time and as text.
import time

t = time.gmtime(1_700_000_000)
print(t, t.tm_year, t[3], tuple(t), t.tm_gmtoff)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %d %j %U %W %w %y %p %I %z %x %X %% %D %F", t))
print(time.mktime(t), time.asctime(t), time.gmtime(0) < t)
print(time.strptime("2023-11-14 22:13:20", "%Y-%m-%d %H:%M:%S"))
print(time.strptime("14 nov 23 10PM", "%d %b %y %I%p")[:6])
for text, form in (("x", "%Y"), ("2023-1-1x", "%Y-%m-%d"), ("2023", "%Q"), ("30 Feb 2023", "%d %b %Y")):
    try:
        time.strptime(text, form)
    except ValueError as e:
        print(e)
# expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0) 2023 22 (2023, 11, 14, 22, 13, 20, 1, 318, 0) 0
# expect: 2023-11-14 22:13:20 Tue Tuesday Nov November 14 318 46 46 2 23 PM 10 +0000 11/14/23 22:13:20 % 11/14/23 2023-11-14
# expect: 1700000000.0 Tue Nov 14 22:13:20 2023 True
# expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=-1)
# expect: (2023, 11, 14, 22, 0, 0)
# expect: time data 'x' does not match format '%Y'
# expect: unconverted data remains: x
# expect: 'Q' is a bad directive in format '%Q'
# expect: day 30 must be in range 1..28 for month 2 in year 2023
