"""Reads dates by a format: time.strptime and datetime.strptime.

A format is matched from left to right; a directive takes as many characters as it may.
CPython 3.14: Lib/_strptime.py.
"""
from types import SimpleNamespace

import _civil

# directive: (fewest digits, most digits, lowest, highest)
_NUMBERS = {"d": (1, 2, 1, 31), "e": (1, 2, 1, 31), "f": (1, 6, 0, 999999), "H": (1, 2, 0, 23), "I": (1, 2, 1, 12),
            "j": (1, 3, 1, 366), "m": (1, 2, 1, 12), "M": (1, 2, 0, 59), "S": (1, 2, 0, 61), "U": (1, 2, 0, 53),
            "W": (1, 2, 0, 53), "w": (1, 1, 0, 6), "u": (1, 1, 1, 7), "y": (2, 2, 0, 99), "Y": (4, 4, 0, 9999),
            "G": (4, 4, 0, 9999), "V": (1, 2, 1, 53)}
_TEXTS = {"a": _civil.DAY_ABBREVIATIONS, "A": _civil.DAY_NAMES, "b": _civil.MONTH_ABBREVIATIONS[1:],
          "B": _civil.MONTH_NAMES[1:], "p": ("AM", "PM"), "Z": ("UTC", "GMT")}
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "D": "%m/%d/%y",
          "F": "%Y-%m-%d", "R": "%H:%M", "r": "%I:%M:%S %p"}


def _pieces(format):
    """The format as directives (text beginning with %), blanks (one space) and plain characters."""
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char == "%":
            if at == len(format):
                raise ValueError(f"stray % in format {format!r}")
            code = format[at]
            at += 1
            if code in _WHOLE:
                yield from _pieces(_WHOLE[code])
            elif code == "%":
                yield "%"
            elif code in _NUMBERS or code in _TEXTS or code == "z":
                yield "%" + code
            else:
                raise ValueError(f"{code!r} is a bad directive in format {format!r}")
        elif char.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            yield " "
        else:
            yield char


def _number(text, at, code):
    """All (value, end) that a directive of digits may take, the longest first."""
    least, most, low, high = _NUMBERS[code]
    end = at
    while end < len(text) and end - at < most and "0" <= text[end] <= "9":
        end += 1
    if code == "e" and at < len(text) and text[at] == " " and end == at:
        yield from _number(text, at + 1, "d")
        return
    while end - at >= least:
        value = int(text[at:end])
        if low <= value <= high:
            yield (text[at:end] if code == "f" else value), end
        end -= 1


def _offset(text, at):
    """+HH:MM, +HHMM, with seconds and their fraction, or Z: (seconds, microseconds)."""
    if text[at:at + 1] == "Z":
        yield (0, 0), at + 1
        return
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    hours = text[at + 1:at + 3]
    if sign is None or len(hours) < 2 or not hours.isdigit():
        return
    end = at + 3
    colon = text[end:end + 1] == ":"
    minutes = text[end + colon:end + colon + 2]
    if len(minutes) < 2 or not minutes.isdigit() or int(minutes) > 59:
        return
    end += colon + 2
    total, micro = int(hours) * 3600 + int(minutes) * 60, 0
    seconds = text[end + colon:end + colon + 2]
    if (not colon or text[end:end + 1] == ":") and len(seconds) == 2 and seconds.isdigit() and int(seconds) < 60:
        total += int(seconds)
        end += colon + 2
        if text[end:end + 1] == ".":
            stop = end + 1
            while stop < len(text) and stop - end <= 6 and text[stop].isdigit():
                stop += 1
            micro = int(text[end + 1:stop].ljust(6, "0"))
            end = stop
    yield (sign * total, sign * micro), end


def _candidates(piece, text, at):
    if piece[0] != "%" or len(piece) == 1:
        if piece == " ":
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            for stop in range(end, at, -1):
                yield None, stop
        elif text[at:at + 1].lower() == piece.lower():
            yield None, at + 1
        return
    code = piece[1]
    if code in _NUMBERS:
        yield from _number(text, at, code)
    elif code == "z":
        yield from _offset(text, at)
    else:
        rest = text[at:].lower()
        places = [i for i, name in enumerate(_TEXTS[code]) if rest.startswith(name.lower())]
        for place in sorted(places, key=lambda i: -len(_TEXTS[code][i])):
            yield place, at + len(_TEXTS[code][place])


def _match(pieces, text):
    """The values of the directives and how far the text went, or None: the first way that fits, with going back."""
    found, ways, at = [], [], 0
    while len(found) < len(pieces):
        if len(ways) == len(found):
            ways.append(_candidates(pieces[len(found)], text, at))
        step = next(ways[-1], None)
        if step is None:
            ways.pop()
            if not found:
                return None
            found.pop()
            continue
        found.append(step)
        at = step[1]
    return {p: v for p, (v, _) in zip(pieces, found) if p[0] == "%" and len(p) > 1}, at


def fields(string, format):
    """What a text says: year, month, day, hour ..., offset in seconds or None, and fraction in microseconds."""
    for place, argument in enumerate((string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {place} must be str, not {type(argument)}")
    pieces = list(_pieces(format))
    directives = [p for p in pieces if p[0] == "%" and len(p) > 1]
    for directive in directives:
        if directives.count(directive) > 1:
            raise ValueError(f"redefinition of group name {directive[1]!r}")
    matched = _match(pieces, string)
    if matched is None:
        raise ValueError(f"time data {string!r} does not match format {format!r}")
    values, end = matched
    if end != len(string):
        raise ValueError(f"unconverted data remains: {string[end:]}")
    return _meaning(values)


def _meaning(values):
    get = values.get
    year = get("%Y")
    if year is None and "%y" in values:
        year = values["%y"] + (1900 if values["%y"] > 68 else 2000)
    hour = get("%H", 0)
    if "%I" in values:
        hour = values["%I"] % 12 + (12 if get("%p") == 1 else 0)
    month = get("%m", next((values[d] + 1 for d in ("%b", "%B") if d in values), 1))
    day = get("%d", get("%e", 1))
    weekday = next((values[d] for d in ("%a", "%A") if d in values), None)
    if "%w" in values:
        weekday = (values["%w"] + 6) % 7
    elif "%u" in values:
        weekday = values["%u"] - 1
    julian = get("%j")
    if "%G" in values or "%V" in values:
        if julian is not None or not ("%G" in values and "%V" in values and weekday is not None):
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        ordinal = _civil.iso_first_monday(values["%G"]) + (values["%V"] - 1) * 7 + weekday
        year, month, day = _civil.from_ordinal(ordinal)
    leap_year_fix = False
    if year is None:
        leap_year_fix = month == 2 and day == 29
        year = 1904 if leap_year_fix else 1900
    week = get("%U", get("%W"))
    if julian is None and weekday is not None and week is not None:
        from_sunday = "%U" in values
        first = (_civil.weekday(_civil.to_ordinal(year, 1, 1)) + from_sunday) % 7
        of_week = (weekday + from_sunday) % 7
        julian = of_week - first + 1 if week == 0 else (7 - first) % 7 + 7 * (week - 1) + 1 + of_week
    if julian is not None:
        year, month, day = _civil.from_ordinal(_civil.to_ordinal(year, 1, 1) + julian - 1)
    elif day > _civil.days_in_month(year, month):
        raise ValueError(f"day {day} must be in range 1..{_civil.days_in_month(year, month)} for month {month} "
                         f"in year {year}")
    ordinal = _civil.to_ordinal(year, month, day)
    if weekday is None:
        weekday = _civil.weekday(ordinal)
    offset = get("%z")
    return SimpleNamespace(
        year=1900 if leap_year_fix else year, month=month, day=day, hour=hour, minute=get("%M", 0),
        second=get("%S", 0), fraction=int(get("%f", "0").ljust(6, "0")), weekday=weekday,
        yearday=julian or _civil.day_of_year(year, month, day), is_dst=0 if "%Z" in values else -1,
        zone=_TEXTS["Z"][values["%Z"]] if "%Z" in values else None,
        offset=None if offset is None else offset[0], offset_fraction=0 if offset is None else offset[1])
