# A method knows its object and its function; two of one object are equal; static and class methods.
class C:
    def m(self, x=1): return (type(self).__name__, x)
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return (cls.__name__, x)
a, b = C(), C()
m = a.m
print(m(), m.__func__ is C.m, m.__self__ is a, a.m == a.m, a.m is a.m, a.m == b.m)
print(hash(a.m) == hash(a.m), m.__name__, m.__qualname__)
print(C.s(1), a.s(2), C.c(3), a.c(4), C.m(b, 5))
print(repr(C.__dict__["s"])[:22], type(C.c).__name__, type(C.__dict__["c"]).__name__)
try:
    C.m()
except TypeError as e:
    print(e)
try:
    a.m(1, 2)
except TypeError as e:
    print(e)
try:
    a.s()
except TypeError as e:
    print(e)
m2 = a.m
try:
    m2.attribute = 1
except AttributeError as e:
    print(e)
# expect: ('C', 1) True True True False False
# expect: True m C.m
# expect: 1 2 ('C', 3) ('C', 4) ('C', 5)
# expect: <staticmethod(<functio method classmethod
# expect: C.m() missing 1 required positional argument: 'self'
# expect: C.m() takes from 1 to 2 positional arguments but 3 were given
# expect: C.s() missing 1 required positional argument: 'x'
# expect: 'method' object has no attribute 'attribute' and no __dict__ for setting new attributes
