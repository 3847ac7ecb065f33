# OSError's attributes, subclasses by errno, UnicodeError's texts, and KeyError's repr.
import errno, os
e = OSError(errno.ENOENT, "No such thing", "file.txt")
print(type(e).__name__, e.filename, e.strerror, e.args[1:], str(e) == f"[Errno {errno.ENOENT}] No such thing: 'file.txt'")
print(type(OSError(errno.EACCES, "x")).__name__, type(OSError(errno.EEXIST, "x")).__name__, type(OSError(errno.ECONNREFUSED, "x")).__name__, type(OSError(errno.ETIMEDOUT, "x")).__name__, type(OSError(errno.EPIPE, "x")).__name__)
print(OSError("only text"), OSError().args, OSError("a", "b", "c", None, "d").filename2, issubclass(TimeoutError, OSError), IOError is OSError, ConnectionResetError.__mro__[1].__name__)
for act in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"ab\x80cd".decode("ascii"), lambda: "\ud800".encode(), lambda: b"\xe2\x82".decode("utf-8"), lambda: "x".encode("nothing")):
    try:
        act()
    except (UnicodeError, LookupError) as err:
        print(type(err).__name__, err)
print(b"\xffa".decode("utf-8", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xff".decode("utf-8", "ignore"), b"\xff".decode("latin-1"), "é".encode("ascii", "ignore"))
print(str(KeyError("a b")), str(KeyError()), str(KeyError(1, 2)), repr(KeyError("k")), str(IndexError("i")), str(StopIteration(1)), str(Exception(None)), str(Exception(1, "a")), repr(Exception()))
# expect: FileNotFoundError file.txt No such thing ('No such thing',) True
# expect: PermissionError FileExistsError ConnectionRefusedError TimeoutError BrokenPipeError
# expect: only text () d True True ConnectionError
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 2: ordinal not in range(128)
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: LookupError unknown encoding: nothing
# expect: �a b'&#233;' b'\\xe9'  ÿ b''
# expect: 'a b'  (1, 2) KeyError('k') i 1 None (1, 'a') Exception()
