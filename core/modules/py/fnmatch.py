"""File names and patterns with *, ? and [seq]. CPython 3.14: Lib/fnmatch.py."""
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def _pattern(pat):
    text = ""
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not text.endswith(".*"):
                text += ".*"
        elif c == "?":
            text += "."
        elif c == "[":
            end = pat.find("]", i + 1 + pat.startswith("!", i))
            if end < 0:
                text += "\\["
                continue
            inside = pat[i:end].replace("\\", "\\\\").replace("[", "\\[").replace("&&", "\\&&").replace("||", "\\||")
            text += "[" + ("^" + inside[1:] if inside[0] == "!" else "\\" + inside if inside[0] == "^" else inside) + "]"
            i = end + 1
        else:
            text += re.escape(c)
    return text


def translate(pat):
    """A regular expression that does the same."""
    return f"(?s:{_pattern(pat)})\\z"


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]


def filterfalse(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if not match(name)]
