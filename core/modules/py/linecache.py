"""Lines of the program's source, by file name and number. CPython 3.14: Lib/linecache.py."""
from _traceback_text import source_line as _source_line

cache = {}


def getline(filename, lineno, module_globals=None):
    text = _source_line(filename, lineno)
    return text + "\n" if text else ""


def getlines(filename, module_globals=None):
    lines = []
    while line := getline(filename, len(lines) + 1):
        lines.append(line)
    return lines


def clearcache():
    pass


def checkcache(filename=None):
    pass
