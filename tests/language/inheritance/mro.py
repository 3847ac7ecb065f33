# Classes are searched in C3 order; orders that contradict are refused.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.__mro__], D.__bases__ == (B, C), D.__base__.__name__)
print([c.__name__ for c in A.__subclasses__()])
def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)
attempt(lambda: type("E", (A, B), {}))
attempt(lambda: type("E", (A, A), {}))
class X(B, C): pass
class Y(C, B): pass
attempt(lambda: type("Z", (X, Y), {}))
attempt(lambda: type("Z", (int, str), {}))
attempt(lambda: type("Z", (bool,), {}))
attempt(lambda: type("Z", (type(None),), {}))
attempt(lambda: type("Z", (type(lambda: 0),), {}))
attempt(lambda: type("Z", (5,), {}))
def bad():
    class Z(5): pass
attempt(bad)
attempt(lambda: type(1, (), {}))
attempt(lambda: type("Z", [], {}))
attempt(lambda: type("Z", (), []))
attempt(lambda: type(1, 2))
attempt(lambda: type())
attempt(lambda: type("Z", (range,), {}))
# expect: ['D', 'B', 'C', 'A', 'object'] True B
# expect: ['B', 'C']
# expect: Cannot create a consistent method resolution order (MRO) for bases A, B
# expect: duplicate base class A
# expect: Cannot create a consistent method resolution order (MRO) for bases B, C
# expect: multiple bases have instance lay-out conflict
# expect: type 'bool' is not an acceptable base type
# expect: type 'NoneType' is not an acceptable base type
# expect: type 'function' is not an acceptable base type
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: int expected at most 2 arguments, got 3
# expect: type.__new__() argument 1 must be str, not int
# expect: type.__new__() argument 2 must be tuple, not list
# expect: type.__new__() argument 3 must be dict, not list
# expect: type() takes 1 or 3 arguments
# expect: type() takes 1 or 3 arguments
# expect: type 'range' is not an acceptable base type
