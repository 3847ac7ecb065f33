"""Dates, times and the spans between them, on the virtual clock: the program starts at 2023-11-14 22:13:20 UTC.

CPython 3.14: Lib/datetime.py.
"""
from datetime._clock import time
from datetime._date import MAXYEAR, MINYEAR, date
from datetime._delta import UTC, timedelta, timezone, tzinfo
from datetime._moment import datetime

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
