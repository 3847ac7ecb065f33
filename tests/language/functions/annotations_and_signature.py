# inspect.signature of functions, methods, partials and classes.
import inspect, functools
def f(a, b: int = 2, /, c=3, *args: str, d, e: "x" = 5, **kw) -> list[int]: pass
print(inspect.signature(f))
class C:
    def __init__(self, x, y=1): pass
    def m(self, z): pass
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(w=None): pass
    def __call__(self, r): pass
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.c), inspect.signature(C.s), inspect.signature(C(1)))
print(inspect.signature(functools.partial(f, 1, d=4)), inspect.signature(lambda: 0))
s = inspect.signature(f)
print(list(s.parameters), s.parameters["d"].kind, s.return_annotation, s.parameters["b"].default)
b = s.bind(1, d=2, z=3)
b.apply_defaults()
print(b.arguments)
try:
    s.bind(1)
except TypeError as e:
    print(e)
print(inspect.iscoroutinefunction(f), inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(f), inspect.getdoc(f))
# expect: (a, b: int = 2, /, c=3, *args: str, d, e: 'x' = 5, **kw) -> list[int]
# expect: (x, y=1) (z) (self, z) (q) (w=None) (r)
# expect: (b: int = 2, /, c=3, *args: str, d=4, e: 'x' = 5, **kw) -> list[int] ()
# expect: ['a', 'b', 'c', 'args', 'd', 'e', 'kw'] KEYWORD_ONLY list[int] 2
# expect: {'a': 1, 'b': 2, 'c': 3, 'args': (), 'd': 2, 'e': 5, 'kw': {'z': 3}}
# expect: missing a required argument: 'd'
# expect: False True True True False None
