"""What os can tell a program that reaches no operating system: the file system in memory (_virtual_files.py), and names.

CPython 3.14: Lib/os.py, Modules/posixmodule.c.
"""
import _virtual_files
from _virtual_files import Node, as_path, fail, find, need, parent_and_name, parts_of, put

from os import path
from os._process import *
from os._process import _exit


def getcwd():
    return _virtual_files.working_folder()


def chdir(path):
    _virtual_files.working_folder(path)


class stat_result:
    """What stat() tells of a file."""

    def __init__(self, node):
        self.st_mode, self.st_ino, self.st_dev, self.st_nlink = node.mode, node.number, 1, 1
        self.st_uid = self.st_gid = 1000
        self.st_size = node.size
        self.st_atime, self.st_mtime, self.st_ctime = node.read, node.changed, node.made
        self.st_atime_ns, self.st_mtime_ns, self.st_ctime_ns = [int(t * 1e9) for t in self._tuple()[7:]]

    def _tuple(self):
        return (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size,
                self.st_atime, self.st_mtime, self.st_ctime)

    def __iter__(self):
        return iter(self._tuple()[:7] + tuple([int(t) for t in self._tuple()[7:]]))

    def __getitem__(self, i):
        return tuple(self)[i]

    def __repr__(self):
        names = "mode ino dev nlink uid gid size atime mtime ctime".split()
        return "os.stat_result(" + ", ".join([f"st_{n}={v}" for n, v in zip(names, self)]) + ")"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(need(path))


lstat = stat


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return find(path) is not None


def listdir(path="."):
    node = need(path)
    if node.entries is None:
        fail(20, path)
    return list(node.entries)


class DirEntry:
    """One entry of scandir()."""

    def __init__(self, folder, name, node):
        self.name = name
        self.path = path.join(folder, name)
        self._node = node

    def is_dir(self, *, follow_symlinks=True):
        return self._node.entries is not None

    def is_file(self, *, follow_symlinks=True):
        return self._node.entries is None

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat_result(self._node)

    def inode(self):
        return self._node.number

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


def scandir(path="."):
    node = need(path)
    if node.entries is None:
        fail(20, path)
    return _Scan([DirEntry(as_path(path), name, entry) for name, entry in node.entries.items()])


def mkdir(path, mode=0o777, *, dir_fd=None):
    if find(path) is not None:
        fail(17, path)
    parent_and_name(path)
    put(path, Node(True))


def makedirs(name, mode=0o777, exist_ok=False):
    node = find(name)
    if node is not None:
        if exist_ok and node.entries is not None:
            return
        fail(17, name)
    head = path.dirname(as_path(name).rstrip("/"))
    if head and find(head) is None:
        makedirs(head, exist_ok=True)
    mkdir(name)


def remove(path, *, dir_fd=None):
    if need(path).entries is not None:
        fail(21, path)
    folder, entry = parent_and_name(path)
    del folder.entries[entry]


unlink = remove


def rmdir(path, *, dir_fd=None):
    node = need(path)
    if node.entries is None:
        fail(20, path)
    if node.entries:
        fail(39, path)
    folder, entry = parent_and_name(path)
    del folder.entries[entry]


def removedirs(name):
    rmdir(name)
    head = path.dirname(as_path(name).rstrip("/"))
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = path.dirname(head)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Moves a file or a folder; a file that is there already is replaced."""
    node = find(src)
    if node is None:
        fail(2, src, dst)
    target = find(dst)
    if target is not None:
        if target.entries is not None and node.entries is None:
            fail(21, src, dst)
        if target.entries is None and node.entries is not None:
            fail(20, src, dst)
        if target.entries:
            fail(39, src, dst)
    if node.entries is not None and parts_of(dst)[:len(parts_of(src))] == parts_of(src) != parts_of(dst):
        fail(22, src, dst)
    try:
        folder, entry = parent_and_name(dst)
    except FileNotFoundError:
        fail(2, src, dst)
    old, old_name = parent_and_name(src)
    del old.entries[old_name]
    folder.entries[entry] = node


rename = replace


def renames(old, new):
    head = path.dirname(as_path(new))
    if head:
        makedirs(head, exist_ok=True)
    rename(old, new)


def truncate(path, length):
    content = need(path).content
    del content[length:]
    content += bytes(length - len(content))


def utime(path, times=None, *, ns=None):
    node = need(path)
    node.read, node.changed = times or (_virtual_files.now(), _virtual_files.now())


def chmod(path, mode, **options):
    node = need(path)
    node.mode = node.mode & ~0o777 | mode & 0o777


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders in it, names of files in it), for a folder and all below."""
    top = fspath(top)
    try:
        entries = need(top).entries
        if entries is None:
            fail(20, top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    folders = [n for n, e in entries.items() if e.entries is not None]
    files = [n for n, e in entries.items() if e.entries is None]
    if topdown:
        yield top, folders, files
    for entry in folders:
        yield from walk(path.join(top, entry), topdown, onerror)
    if not topdown:
        yield top, folders, files
