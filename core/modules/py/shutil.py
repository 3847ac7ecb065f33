"""Copying, moving and removing whole trees of the file system in memory. CPython 3.14: Lib/shutil.py."""
import os
from collections import namedtuple

from _virtual_files import fail, find, need

__all__ = ["copyfileobj", "copyfile", "copy", "copy2", "copytree", "move", "rmtree", "which", "disk_usage", "Error",
           "SameFileError", "get_terminal_size", "ignore_patterns"]


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if find(dst) is not None and find(dst) is find(src):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        target.write(source.read())
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    import fnmatch
    return lambda path, names: {n for n in names for p in patterns if fnmatch.fnmatch(n, p)}


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, ignore=ignore, copy_function=copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        if need(path).entries is None:
            fail(20, path)
        for name in os.listdir(path):
            entry = os.path.join(path, name)
            rmtree(entry) if os.path.isdir(entry) else os.unlink(entry)
        os.rmdir(path)
    except OSError as problem:
        if onexc is not None:
            onexc(os.rmdir, path, problem)
        elif not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/"))) if os.path.isdir(dst) else dst
    if os.path.isdir(dst) and os.path.exists(target):
        raise Error(f"Destination path '{os.fspath(target)}' already exists")
    os.rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    return None


def disk_usage(path):
    return namedtuple("usage", "total used free")(2 ** 30, 2 ** 20, 2 ** 30 - 2 ** 20)


def get_terminal_size(fallback=(80, 24)):
    return namedtuple("terminal_size", "columns lines")(*fallback)
