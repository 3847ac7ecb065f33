# Subscripts, slices, membership, length and iteration by dunder methods, and the older protocols.
# python: 3.14
class C:
    def __getitem__(self, k):
        if isinstance(k, int) and k > 2: raise IndexError
        return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __len__(self): return 3
c = C()
print(c[1], c[1:2], c[::2], c[1, 2], c[..., 1:2, None], c[-1])
c[1] = 2
c[1:2] = 3
del c[0], c["x"]
print(list(c), 2 in c, 9 in c, list(reversed(c)), bool(c))
a, b, d = c
print(a, b, d)
class Neg:
    def __len__(self): return -1
class Big:
    def __len__(self): return 1 << 70
class Text:
    def __len__(self): return "3"
class NoBool:
    def __bool__(self): return 5
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
class BadIter:
    def __iter__(self): return 5
for act in (lambda: len(Neg()), lambda: len(Big()), lambda: len(Text()), lambda: bool(NoBool()), lambda: iter(NoIter()), lambda: 1 in NoContains(), lambda: iter(BadIter()),
            lambda: (lambda v: v[0])(5), lambda: len(5), lambda: 1 in 5, lambda: iter(5), lambda: next(5), lambda: reversed({1}), lambda: object()[1], lambda: setattr(5, "x", 1), lambda: bool(Neg())):
    try:
        print(act())
    except (TypeError, ValueError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: 1 slice(1, 2, None) slice(None, None, 2) (1, 2) (Ellipsis, slice(1, 2, None), None) -1
# expect: set 1 2
# expect: set slice(1, 2, None) 3
# expect: del 0
# expect: del x
# expect: [0, 1, 2] True False [2, 1, 0] True
# expect: 0 1 2
# expect: ValueError __len__() should return >= 0
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError 'NoIter' object is not iterable
# expect: TypeError 'NoContains' object is not a container
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError object of type 'int' has no len()
# expect: TypeError argument of type 'int' is not a container or iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not an iterator
# expect: TypeError 'set' object is not reversible
# expect: TypeError 'object' object is not subscriptable
# expect: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: ValueError __len__() should return >= 0
