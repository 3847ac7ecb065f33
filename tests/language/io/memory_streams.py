# StringIO and BytesIO.
import io

s = io.StringIO("one\ntwo\n")
print(list(s), s.tell(), s.read(), s.seek(1), s.readline(), s.read(2))
s.seek(0)
s.write("ONE")
print(s.getvalue(), s.closed, s.readable(), s.isatty())
print("x", file=s)
with io.StringIO() as w:
    print("a", "b", sep="-", file=w)
    w.writelines(["c", "d"])
    print(repr(w.getvalue()), w.truncate(2), repr(w.getvalue()))
b = io.BytesIO(b"abc\ndef")
print(b.readline(), b.read(1), b.tell(), b.seek(-1, 2), b.read(), b.write(b"gh"), b.getvalue())
for bad in (w.read, lambda: s.write(1), lambda: b.write("x"), lambda: io.StringIO(5), lambda: s.seek(-1),
            lambda: s.fileno()):
    try:
        bad()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), io.SEEK_END)
# expect: ['one\n', 'two\n'] 8  1 ne
# expect:  tw
# expect: ONE
# expect: two
# expect:  False True False
# expect: 'a-b\ncd' 2 'a-'
# expect: b'abc\n' b'd' 5 6 b'f' 2 b'abc\ndefgh'
# expect: ValueError I/O operation on closed file
# expect: TypeError string argument expected, got 'int'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError initial_value must be str or None, not int
# expect: ValueError Negative seek position -1
# expect: UnsupportedOperation fileno
# expect: True True 2
