# Notes are printed below the exception; add_note takes text alone.
# python: 3.14
import traceback, sys
e = ValueError("v")
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, "".join(traceback.format_exception_only(e)))
try:
    e.add_note(5)
except TypeError as t:
    print(t)
e.__notes__ = "text"
print("".join(traceback.format_exception_only(e)), end="")
e.__notes__ = [1, "x"]
print("".join(traceback.format_exception_only(e)), end="")
e.__notes__ = 5
print("".join(traceback.format_exception_only(e)), end="")
class Bad:
    def __repr__(self): raise OSError
    __str__ = __repr__
e.__notes__ = [Bad()]
print("".join(traceback.format_exception_only(e)), end="")
# expect: ['first', 'second\nline'] ValueError: v
# expect: first
# expect: second
# expect: line
# expect:
# expect: add_note() argument must be str, not int
# expect: ValueError: v
# expect: 'text'
# expect: ValueError: v
# expect: 1
# expect: x
# expect: ValueError: v
# expect: 5
# expect: ValueError: v
# expect: <note str() failed>
