# Tracebacks through class bodies, decorators, lambdas, properties, generators, comprehensions, with and defaults.
# python: 3.14
import traceback, sys
def show(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
def boom(*a, **k): raise ValueError("boom")
def class_body():
    class C:
        x = 1
        y = boom()
def decorator():
    @boom
    def f(): pass
def class_decorator():
    @boom
    class C: pass
def default():
    def f(x=boom()): pass
class P:
    @property
    def p(self): return boom(1,
                             2)
    def __enter__(self): return self
    def __exit__(self, *a): boom()
    def __getitem__(self, k): boom()
    def __add__(self, o): boom()
    def __bool__(self): boom()
    def __iter__(self):
        yield 1
        boom()
    def __call__(self): boom()
    def __eq__(self, o): boom()
    def __contains__(self, o): boom()
    def __neg__(self): boom()
    def __del__(self): pass
def prop(): P().p
def leaving():
    with P():
        pass
def leaving_with():
    with P() as p:
        x = (1 /
             0)
def item(): P()["k"]
def add(): return 1 and P() + 2
def truth():
    if P(): pass
def loop():
    for x in P():
        pass
def comp(): [y for y in P()]
def star(): print(*P())
def call(): P()()
def eq(): return [P()] == [P()]
def contains(): return 3 in P()
def neg(): return -P()
def unpack(): a, b = P()
def lam(): (lambda: boom())()
def sort(): sorted([2, 1], key=boom)
def mapping(): list(map(boom, [1]))
def gen(): list(boom(x) for x in [1])
def nested():
    def inner():
        return [boom(x) for x in [1]]
    return inner()
def fstr(): f"{boom()}"
def asserting(): assert P()
def walrus(): (y := boom())
def chained(): P().p.q.r
def multi():
    return boom(
        1,
        key=2,
    )
def raising(): raise boom()
def yielding():
    def g():
        yield from P()
    list(g())
for f in (class_body, decorator, class_decorator, default, prop, leaving, leaving_with, item, add, truth, loop, comp, star, call, eq, contains, neg, unpack, lam, sort, mapping, gen, nested, fstr, asserting, walrus, chained, multi, raising, yielding):
    print("---", f.__name__)
    show(f)
# expect: --- class_body
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 11, in class_body
# expect:     class C:
# expect:         x = 1
# expect:         y = boom()
# expect:   File "tracebacks_in_many_places.py", line 13, in C
# expect:     y = boom()
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- decorator
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 15, in decorator
# expect:     @boom
# expect:      ^^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- class_decorator
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 18, in class_decorator
# expect:     @boom
# expect:      ^^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- default
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 21, in default
# expect:     def f(x=boom()): pass
# expect:             ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- prop
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 39, in prop
# expect:     def prop(): P().p
# expect:                 ^^^^^
# expect:   File "tracebacks_in_many_places.py", line 24, in p
# expect:     def p(self): return boom(1,
# expect:                         ~~~~^^^
# expect:                              2)
# expect:                              ^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- leaving
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 41, in leaving
# expect:     with P():
# expect:          ~^^
# expect:   File "tracebacks_in_many_places.py", line 27, in __exit__
# expect:     def __exit__(self, *a): boom()
# expect:                             ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- leaving_with
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 45, in leaving_with
# expect:     x = (1 /
# expect:          ~~^
# expect:          0)
# expect:          ~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 44, in leaving_with
# expect:     with P() as p:
# expect:          ~^^
# expect:   File "tracebacks_in_many_places.py", line 27, in __exit__
# expect:     def __exit__(self, *a): boom()
# expect:                             ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- item
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 47, in item
# expect:     def item(): P()["k"]
# expect:                 ~~~^^^^^
# expect:   File "tracebacks_in_many_places.py", line 28, in __getitem__
# expect:     def __getitem__(self, k): boom()
# expect:                               ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- add
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 48, in add
# expect:     def add(): return 1 and P() + 2
# expect:                             ~~~~^~~
# expect:   File "tracebacks_in_many_places.py", line 29, in __add__
# expect:     def __add__(self, o): boom()
# expect:                           ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- truth
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 50, in truth
# expect:     if P(): pass
# expect:        ~^^
# expect:   File "tracebacks_in_many_places.py", line 30, in __bool__
# expect:     def __bool__(self): boom()
# expect:                         ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- loop
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 52, in loop
# expect:     for x in P():
# expect:              ~^^
# expect:   File "tracebacks_in_many_places.py", line 33, in __iter__
# expect:     boom()
# expect:     ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- comp
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 54, in comp
# expect:     def comp(): [y for y in P()]
# expect:                             ~^^
# expect:   File "tracebacks_in_many_places.py", line 33, in __iter__
# expect:     boom()
# expect:     ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- star
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 55, in star
# expect:     def star(): print(*P())
# expect:                 ~~~~~^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 33, in __iter__
# expect:     boom()
# expect:     ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- call
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 56, in call
# expect:     def call(): P()()
# expect:                 ~~~^^
# expect:   File "tracebacks_in_many_places.py", line 34, in __call__
# expect:     def __call__(self): boom()
# expect:                         ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- eq
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 57, in eq
# expect:     def eq(): return [P()] == [P()]
# expect:                      ^^^^^^^^^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 35, in __eq__
# expect:     def __eq__(self, o): boom()
# expect:                          ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- contains
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 58, in contains
# expect:     def contains(): return 3 in P()
# expect:                            ^^^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 36, in __contains__
# expect:     def __contains__(self, o): boom()
# expect:                                ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- neg
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 59, in neg
# expect:     def neg(): return -P()
# expect:                       ^^^^
# expect:   File "tracebacks_in_many_places.py", line 37, in __neg__
# expect:     def __neg__(self): boom()
# expect:                        ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- unpack
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 60, in unpack
# expect:     def unpack(): a, b = P()
# expect:                   ^^^^
# expect:   File "tracebacks_in_many_places.py", line 33, in __iter__
# expect:     boom()
# expect:     ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- lam
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 61, in lam
# expect:     def lam(): (lambda: boom())()
# expect:                ~~~~~~~~~~~~~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 61, in <lambda>
# expect:     def lam(): (lambda: boom())()
# expect:                         ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- sort
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 62, in sort
# expect:     def sort(): sorted([2, 1], key=boom)
# expect:                 ~~~~~~^^^^^^^^^^^^^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- mapping
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 63, in mapping
# expect:     def mapping(): list(map(boom, [1]))
# expect:                    ~~~~^^^^^^^^^^^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- gen
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 64, in gen
# expect:     def gen(): list(boom(x) for x in [1])
# expect:                ~~~~^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "tracebacks_in_many_places.py", line 64, in <genexpr>
# expect:     def gen(): list(boom(x) for x in [1])
# expect:                     ~~~~^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- nested
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 68, in nested
# expect:     return inner()
# expect:   File "tracebacks_in_many_places.py", line 67, in inner
# expect:     return [boom(x) for x in [1]]
# expect:             ~~~~^^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- fstr
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 69, in fstr
# expect:     def fstr(): f"{boom()}"
# expect:                    ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- asserting
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 70, in asserting
# expect:     def asserting(): assert P()
# expect:                             ~^^
# expect:   File "tracebacks_in_many_places.py", line 30, in __bool__
# expect:     def __bool__(self): boom()
# expect:                         ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- walrus
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 71, in walrus
# expect:     def walrus(): (y := boom())
# expect:                         ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- chained
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 72, in chained
# expect:     def chained(): P().p.q.r
# expect:                    ^^^^^
# expect:   File "tracebacks_in_many_places.py", line 24, in p
# expect:     def p(self): return boom(1,
# expect:                         ~~~~^^^
# expect:                              2)
# expect:                              ^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- multi
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 74, in multi
# expect:     return boom(
# expect:         1,
# expect:         key=2,
# expect:     )
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- raising
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 78, in raising
# expect:     def raising(): raise boom()
# expect:                          ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
# expect: --- yielding
# expect: Traceback (most recent call last):
# expect:   File "tracebacks_in_many_places.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "tracebacks_in_many_places.py", line 82, in yielding
# expect:     list(g())
# expect:     ~~~~^^^^^
# expect:   File "tracebacks_in_many_places.py", line 81, in g
# expect:     yield from P()
# expect:   File "tracebacks_in_many_places.py", line 33, in __iter__
# expect:     boom()
# expect:     ~~~~^^
# expect:   File "tracebacks_in_many_places.py", line 9, in boom
# expect:     def boom(*a, **k): raise ValueError("boom")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: boom
