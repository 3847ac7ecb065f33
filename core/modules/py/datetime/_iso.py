"""Texts of ISO 8601, read: what fromisoformat takes.

CPython 3.14: Lib/_pydatetime.py, _parse_isoformat_date, _parse_isoformat_time.
"""
import _civil


def _digits(text, start, count):
    part = text[start:start + count]
    if len(part) != count or not (part.isascii() and part.isdigit()):
        raise ValueError("not digits")
    return int(part)


def date_length(text):
    """How many of the first characters are the date, when a time follows."""
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" else 8
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdigit() else 7
    return 8


def date_fields(text):
    """(year, month, day)"""
    year = _digits(text, 0, 4)
    dash = text[4:5] == "-"
    at = 5 if dash else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if at < len(text):
            if (text[at] == "-") != dash:
                raise ValueError("inconsistent dashes")
            at += dash
            day = _digits(text, at, 1)
            at += 1
        if at != len(text) or not 1 <= day <= 7 or not 1 <= week <= 53:
            raise ValueError("no such day")
        return _civil.from_ordinal(_civil.iso_first_monday(year) + (week - 1) * 7 + day - 1)
    month = _digits(text, at, 2)
    at += 2
    if (text[at:at + 1] == "-") != dash:
        raise ValueError("inconsistent dashes")
    at += dash
    day = _digits(text, at, 2)
    if at + 2 != len(text):
        raise ValueError("too long")
    return year, month, day


def _clock(text):
    """[hour, minute, second, microsecond] of HH[:MM[:SS[.ffffff]]], with colons or without."""
    fields = [0, 0, 0, 0]
    at = 0
    colon = text[2:3] == ":"
    for place in range(3):
        fields[place] = _digits(text, at, 2)
        at += 2
        if at == len(text):
            return fields
        if place < 2 and text[at] not in ".,":
            if (text[at] == ":") != colon:
                raise ValueError("inconsistent colons")
            at += colon
        else:
            break
    if text[at] not in ".,":
        raise ValueError("too long")
    fraction = text[at + 1:]
    if not (fraction.isascii() and fraction.isdigit()):
        raise ValueError("not digits")
    fields[3] = int(fraction[:6].ljust(6, "0"))
    return fields


def time_fields(text):
    """(hour, minute, second, microsecond, offset); the offset is None, or (sign, [hour, minute, second, microsecond])."""
    text = text.removeprefix("T")
    for at, char in enumerate(text):
        if char in "+-Z":
            clock = _clock(text[:at])
            if char == "Z":
                if at + 1 != len(text):
                    raise ValueError("too long")
                return (*clock, (1, [0, 0, 0, 0]))
            return (*clock, (-1 if char == "-" else 1, _clock(text[at + 1:])))
    return (*_clock(text), None)
