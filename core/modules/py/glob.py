"""Files whose paths match a pattern. CPython 3.14: Lib/glob.py."""
import fnmatch
import os

__all__ = ["escape", "glob", "iglob", "has_magic"]


def has_magic(s):
    return any([c in s for c in "*?["])


def escape(pathname):
    return "".join([f"[{c}]" if c in "*?[" else c for c in pathname])


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of paths; ** goes through all folders if `recursive`."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    absolute = pathname.startswith("/")
    parts = [p for p in pathname.split("/") if p]
    yield from _walk("/" if absolute else "", parts, root_dir or "", recursive, include_hidden)


def _entries(folder, root):
    try:
        return os.listdir(os.path.join(root, folder) or ".")
    except OSError:
        return []


def _walk(folder, parts, root, recursive, hidden):
    first, rest = parts[0], parts[1:]

    def visible(name):
        return hidden or first.startswith(".") or not name.startswith(".")
    if first == "**" and recursive:
        if rest:
            yield from _walk(folder, rest, root, recursive, hidden)
        elif folder:
            yield folder if folder.endswith("/") else folder + "/"
        for name in _entries(folder, root):
            path = os.path.join(folder, name)
            if hidden or not name.startswith("."):
                is_folder = os.path.isdir(os.path.join(root, path))
                if not rest:
                    yield path
                if is_folder:
                    for found in _walk(path, parts, root, recursive, hidden):
                        if found != path + "/":
                            yield found
        return
    if has_magic(first):
        names = [n for n in fnmatch.filter(_entries(folder, root), first) if visible(n)]
    else:
        names = [first] if os.path.exists(os.path.join(root, folder, first)) else []
    for name in names:
        path = os.path.join(folder, name)
        if not rest:
            yield path
        elif os.path.isdir(os.path.join(root, path)):
            yield from _walk(path, rest, root, recursive, hidden)
