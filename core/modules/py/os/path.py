"""Paths as texts, and what the file system in memory says of them. CPython 3.14: Lib/posixpath.py, Lib/genericpath.py."""
import _virtual_files
from _virtual_files import as_path

curdir, pardir, extsep, sep, pathsep, altsep, devnull = ".", "..", ".", "/", ":", None, "/dev/null"
supports_unicode_filenames = False


def join(a, /, *paths):
    path = as_path(a)
    for part in paths:
        part = as_path(part)
        if part.startswith("/") or not path:
            path = part
        else:
            path += part if path.endswith("/") else "/" + part
    return path


def split(p):
    p = as_path(p)
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def dirname(p):
    return split(p)[0]


def basename(p):
    return split(p)[1]


def splitext(p):
    p = as_path(p)
    name = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > name and p[name:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    return as_path(p)[:0], as_path(p)


def isabs(s):
    return as_path(s).startswith("/")


def normcase(s):
    return as_path(s)


def normpath(path):
    path = as_path(path)
    if not path:
        return "."
    start = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not start and not parts or parts and parts[-1] == "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return start + "/".join(parts) or "."


def abspath(path):
    path = as_path(path)
    return normpath(path if isabs(path) else join(_virtual_files.working_folder(), path))


def realpath(filename, *, strict=False):
    if strict:
        _virtual_files.need(filename)
    return abspath(filename)


def relpath(path, start="."):
    if not path:
        raise ValueError("no path specified")
    here, there = _virtual_files.parts_of(start), _virtual_files.parts_of(path)
    common = 0
    while common < len(here) and common < len(there) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def expanduser(path):
    path = as_path(path)
    if path == "~" or path.startswith("~/"):
        return _virtual_files.HOME + path[1:]
    return path


def expandvars(path):
    from os import environ
    path = as_path(path)
    for name, value in environ.items():
        path = path.replace("${" + name + "}", value).replace("$" + name, value)
    return path


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [as_path(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(p) for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[x for x in p.split("/") if x and x != "."] for p in paths]
    return ("/" if isabs(paths[0]) else "") + "/".join(commonprefix(parts))


def exists(path):
    return _virtual_files.find(path) is not None


lexists = exists


def isfile(path):
    node = _virtual_files.find(path)
    return node is not None and node.entries is None


def isdir(s):
    node = _virtual_files.find(s)
    return node is not None and node.entries is not None


def islink(path):
    return False


def ismount(path):
    return not _virtual_files.parts_of(path)


def getsize(filename):
    return _virtual_files.need(filename).size


def getmtime(filename):
    return _virtual_files.need(filename).changed


def getatime(filename):
    return _virtual_files.need(filename).read


def getctime(filename):
    return _virtual_files.need(filename).made


def samefile(f1, f2):
    return _virtual_files.need(f1) is _virtual_files.need(f2)
