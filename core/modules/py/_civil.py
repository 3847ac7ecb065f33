"""The calendar as arithmetic, and the texts that strftime makes: what time, datetime and calendar share.

Days are proleptic Gregorian ordinals: day 1 is 1 January of year 1, a Monday.
"""

EPOCH = 719163  # the ordinal of 1 January 1970
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September",
               "October", "November", "December")
DAY_ABBREVIATIONS = tuple(name[:3] for name in DAY_NAMES)
MONTH_ABBREVIATIONS = tuple(name[:3] for name in MONTH_NAMES)
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month]


def day_of_year(year, month, day):
    return _DAYS_BEFORE[month] + (month > 2 and is_leap(year)) + day


def to_ordinal(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + day_of_year(year, month, day)


def from_ordinal(ordinal):
    """(year, month, day): counted in years that begin in March, so that the leap day comes last."""
    days = ordinal + 305
    era, of_era = divmod(days, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * of_year + 2) // 153
    day = of_year - (153 * from_march + 2) // 5 + 1
    month = from_march + 3 if from_march < 10 else from_march - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def weekday(ordinal):
    """0 is Monday."""
    return (ordinal + 6) % 7


def iso_first_monday(year):
    """The ordinal of the Monday of a year's week 1."""
    first = to_ordinal(year, 1, 1)
    monday = first - weekday(first)
    return monday + 7 if weekday(first) > 3 else monday


def iso_calendar(ordinal):
    """(year, week, day) of the ISO calendar."""
    year = from_ordinal(ordinal)[0]
    if ordinal < iso_first_monday(year):
        year -= 1
    elif ordinal >= iso_first_monday(year + 1):
        year += 1
    week, day = divmod(ordinal - iso_first_monday(year), 7)
    return year, week + 1, day + 1


def _padded(number, width, flag, fill="0"):
    if flag == "-":
        return str(number)
    return str(number).rjust(width, " " if flag == "_" else "0" if flag == "0" else fill)


def format_fields(template, f):
    """strftime: `f` has year, month, day, hour, minute, second, weekday (0 Monday), yearday, zone, offset.

    As glibc does it in the C locale; `microsecond` makes %f a directive, as datetime's is.
    """
    out, at, size = [], 0, len(template)
    while True:
        percent = template.find("%", at)
        if percent < 0 or percent + 1 >= size:
            out.append(template[at:])
            return "".join(out)
        out.append(template[at:percent])
        at = percent + 1
        flag = ""
        while template[at] in "-_0^#" and at + 1 < size:
            flag = template[at]
            at += 1
        code = template[at]
        if code == ":" and template[at:at + 2] == ":z":
            code = ":z"
            at += 1
        at += 1
        text = _directive(code, flag, f)
        if text is None:
            text = template[percent:at]
        elif flag == "^":
            text = text.upper()
        out.append(text)


def _directive(code, flag, f):
    if code == "Y":
        return str(f.year)
    if code == "m":
        return _padded(f.month, 2, flag)
    if code == "d":
        return _padded(f.day, 2, flag)
    if code == "H":
        return _padded(f.hour, 2, flag)
    if code == "M":
        return _padded(f.minute, 2, flag)
    if code == "S":
        return _padded(f.second, 2, flag)
    if code == "f" and f.microsecond is not None:
        return f"{f.microsecond:06}"
    if code in "aAbBh":
        names = {"a": DAY_ABBREVIATIONS, "A": DAY_NAMES, "B": MONTH_NAMES}.get(code, MONTH_ABBREVIATIONS)
        return names[f.weekday if code in "aA" else f.month]
    if code == "I":
        return _padded(f.hour % 12 or 12, 2, flag)
    if code == "p":
        return "AM" if f.hour < 12 else "PM"
    if code == "P":
        return "am" if f.hour < 12 else "pm"
    if code == "y":
        return _padded(f.year % 100, 2, flag)
    if code == "j":
        return _padded(f.yearday, 3, flag)
    if code == "e":
        return _padded(f.day, 2, flag, " ")
    if code == "k":
        return _padded(f.hour, 2, flag, " ")
    if code == "l":
        return _padded(f.hour % 12 or 12, 2, flag, " ")
    if code == "C":
        return _padded(f.year // 100, 2, flag)
    if code == "u":
        return str(f.weekday + 1)
    if code == "w":
        return str((f.weekday + 1) % 7)
    if code == "U":
        return _padded((f.yearday + 6 - (f.weekday + 1) % 7) // 7, 2, flag)
    if code == "W":
        return _padded((f.yearday + 6 - f.weekday) // 7, 2, flag)
    if code in "GVg":
        iso = iso_calendar(to_ordinal(f.year, f.month, f.day))
        return str(iso[0]) if code == "G" else f"{iso[1]:02}" if code == "V" else f"{iso[0] % 100:02}"
    if code == "Z":
        return f.zone
    if code == "z":
        return f.offset
    if code == ":z":
        return f.offset[:3] + ":" + f.offset[3:] if f.offset else ""
    if code == "s":
        return str((to_ordinal(f.year, f.month, f.day) - EPOCH) * 86400 + f.hour * 3600 + f.minute * 60 + f.second)
    if code == "%":
        return "%"
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    template = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S",
                "R": "%H:%M", "r": "%I:%M:%S %p", "F": "%Y-%m-%d", "+": "%a %b %e %H:%M:%S %Z %Y"}.get(code)
    return None if template is None else format_fields(template, f)
