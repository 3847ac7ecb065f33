# __call__, __dir__, __sizeof__, vars and dir of instances; callable.
class C:
    def __call__(self, *a, **k): return (a, k)
    def __dir__(self): return ["z", "a"]
c = C()
print(c(1, x=2), callable(c), dir(c), callable(5))
c.__call__ = lambda: "not this"
print(c())
class D:
    x = 1
    def __init__(self): self.y = 2
print([n for n in dir(D()) if not n.startswith("__")], vars(D()))
for act in (lambda: vars(5), lambda: D()(), lambda: (lambda v: v())(5), lambda: (lambda v: v())("x")):
    try:
        print(act())
    except TypeError as e:
        print(e)
# expect: ((1,), {'x': 2}) True ['a', 'z'] False
# expect: ((), {})
# expect: ['x', 'y'] {'y': 2}
# expect: vars() argument must have __dict__ attribute
# expect: 'D' object is not callable
# expect: 'int' object is not callable
# expect: 'str' object is not callable
