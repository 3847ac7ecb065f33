# __int__, __float__, __index__, __bool__, __hash__, __str__, __repr__, __bytes__, __complex__ and what they must give.
class C:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __bool__(self): return False
    def __hash__(self): return 42
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __complex__(self): return 1 + 2j
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __invert__(self): return "invert"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", o, m)
import math
c = C()
print(int(c), float(c), [0, 1, 2, 3][c], bool(c), hash(c), str(c), repr(c), bytes(c), complex(c), round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c))
print(abs(c), -c, ~c, divmod(c, 1), c ** 2, pow(c, 2, 5), hex(c), range(c), "x" * c, f"{c} {c!r}", [c], math.sqrt(c))
def bad(name, value):
    return type("Bad", (), {name: lambda self, *a: value})()
for name, value, act in (("__int__", "x", int), ("__float__", 1, float), ("__index__", 1.5, hex), ("__bool__", 1, bool), ("__hash__", "x", hash), ("__str__", 5, str),
                         ("__repr__", 5, repr), ("__bytes__", "x", bytes), ("__complex__", 1, complex), ("__index__", None, lambda x: [1][x]), ("__len__", 1.5, len),
                         ("__hash__", -1, hash), ("__format__", 5, format), ("__dir__", 5, dir), ("__length_hint__", "x", list)):
    try:
        print(name, act(bad(name, value)))
    except (TypeError, ValueError) as e:
        print(name, type(e).__name__, e)
# expect: 5 2.5 3 False 42 str repr b'bytes' (1+2j) ('round', None) ('round', 2) trunc floor ceil
# expect: abs neg invert divmod ('pow', 2, None) ('pow', 2, 5) 0x3 range(0, 3) xxx str repr [repr] 1.5811388300841898
# expect: __int__ TypeError __int__ returned non-int (type str)
# expect: __float__ TypeError Bad.__float__ returned non-float (type int)
# expect: __index__ TypeError __index__ returned non-int (type float)
# expect: __bool__ TypeError __bool__ should return bool, returned int
# expect: __hash__ TypeError __hash__ method should return an integer
# expect: __str__ TypeError __str__ returned non-string (type int)
# expect: __repr__ TypeError __repr__ returned non-string (type int)
# expect: __bytes__ TypeError __bytes__ returned non-bytes (type str)
# expect: __complex__ TypeError __complex__ returned non-complex (type int)
# expect: __index__ TypeError __index__ returned non-int (type NoneType)
# expect: __len__ TypeError 'float' object cannot be interpreted as an integer
# expect: __hash__ -2
# expect: __format__ TypeError __format__ must return a str, not int
# expect: __dir__ TypeError 'int' object is not iterable
# expect: __length_hint__ TypeError 'Bad' object is not iterable
