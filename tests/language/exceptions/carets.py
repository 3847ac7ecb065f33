# Carets mark the failing part: calls, subscripts, operators, attributes, names; none for a whole line.
# python: 3.14
import traceback, sys
def show(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
a, d, z = 1, {"x": {}}, 0
def f1(): return a + 1 / z + 2
def f2(): return d["x"]["y"]["z"]
def f3(): return (d.get("x")
                  .nothing)
def f4(): return max(1, int("x"), key=len)
def f5(): raise ValueError("whole")
def f6(): return undefined_name + 1
def f7(): (a, b) = 5
def f8(): a.b.c = 3
def f9(): return [1, 2][
    5
]
def f10(): assert a == 2, "message"
def f11():
    for x in 5: pass
def f12(): return -"text"
def f13(): return f"{a:x} {d['nothing']}"
def f14(): return "é" * 3 + 5
def f15():
    with 5: pass
def f16(): return a if z else None + 1
def f17(): return 1 < "x"
def f18(): d["x"] += 1
def f19(): return a(1)(2)
def f20(): del d["q"]
def f21(): import nothing_like_this
def f22(): from math import nothing_like_this
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22):
    show(f)
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 10, in f1
# expect:     def f1(): return a + 1 / z + 2
# expect:                          ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 11, in f2
# expect:     def f2(): return d["x"]["y"]["z"]
# expect:                      ~~~~~~^^^^^
# expect: KeyError: 'y'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 13, in f3
# expect:     .nothing)
# expect:      ^^^^^^^
# expect: AttributeError: 'dict' object has no attribute 'nothing'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 14, in f4
# expect:     def f4(): return max(1, int("x"), key=len)
# expect:                             ~~~^^^^^
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 15, in f5
# expect:     def f5(): raise ValueError("whole")
# expect:               ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: whole
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 16, in f6
# expect:     def f6(): return undefined_name + 1
# expect:                      ^^^^^^^^^^^^^^
# expect: NameError: name 'undefined_name' is not defined
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 17, in f7
# expect:     def f7(): (a, b) = 5
# expect:               ^^^^^^
# expect: TypeError: cannot unpack non-iterable int object
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 18, in f8
# expect:     def f8(): a.b.c = 3
# expect:               ^^^
# expect: AttributeError: 'int' object has no attribute 'b'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 19, in f9
# expect:     def f9(): return [1, 2][
# expect:                      ~~~~~~^
# expect:         5
# expect:         ^
# expect:     ]
# expect:     ^
# expect: IndexError: list index out of range
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 22, in f10
# expect:     def f10(): assert a == 2, "message"
# expect:                       ^^^^^^
# expect: AssertionError: message
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 24, in f11
# expect:     for x in 5: pass
# expect:              ^
# expect: TypeError: 'int' object is not iterable
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 25, in f12
# expect:     def f12(): return -"text"
# expect:                       ^^^^^^^
# expect: TypeError: bad operand type for unary -: 'str'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 26, in f13
# expect:     def f13(): return f"{a:x} {d['nothing']}"
# expect:                                ~^^^^^^^^^^^
# expect: KeyError: 'nothing'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 27, in f14
# expect:     def f14(): return "é" * 3 + 5
# expect:                       ~~~~~~~~^~~
# expect: TypeError: can only concatenate str (not "int") to str
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 29, in f15
# expect:     with 5: pass
# expect:          ^
# expect: TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 30, in f16
# expect:     def f16(): return a if z else None + 1
# expect:                                   ~~~~~^~~
# expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 31, in f17
# expect:     def f17(): return 1 < "x"
# expect:                       ^^^^^^^
# expect: TypeError: '<' not supported between instances of 'int' and 'str'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 32, in f18
# expect:     def f18(): d["x"] += 1
# expect:                ^^^^^^^^^^^
# expect: TypeError: unsupported operand type(s) for +=: 'dict' and 'int'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 33, in f19
# expect:     def f19(): return a(1)(2)
# expect:                       ~^^^
# expect: TypeError: 'int' object is not callable
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 34, in f20
# expect:     def f20(): del d["q"]
# expect:                    ~^^^^^
# expect: KeyError: 'q'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 35, in f21
# expect:     def f21(): import nothing_like_this
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ModuleNotFoundError: No module named 'nothing_like_this'
# expect: Traceback (most recent call last):
# expect:   File "carets.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "carets.py", line 36, in f22
# expect:     def f22(): from math import nothing_like_this
# expect:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ImportError: cannot import name 'nothing_like_this' from 'math' (unknown location)
