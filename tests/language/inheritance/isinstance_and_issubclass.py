# isinstance and issubclass take classes, tuples and unions; the class of the object's __class__ counts too.
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, (str, (float, int))))
class Liar:
    @property
    def __class__(self): return int
print(isinstance(Liar(), int), type(Liar()).__name__)
class Meta(type):
    def __instancecheck__(cls, obj): return obj == 5
    def __subclasscheck__(cls, sub): return sub is str
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(M(), M), isinstance(6, M), issubclass(str, M), issubclass(int, M))
for call in (lambda: isinstance(1, 5), lambda: isinstance(1, list[int]), lambda: issubclass(1, int), lambda: issubclass(int, 5),
             lambda: isinstance(1, (str, 5)), lambda: isinstance(1), lambda: issubclass(int, list[int]), lambda: isinstance(1, int | list[int]),
             lambda: isinstance("s", int | list[int])):
    try:
        print(call())
    except TypeError as e:
        print(e)
# expect: True True True
# expect: True Liar
# expect: True True False True False
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance expected 2 arguments, got 1
# expect: issubclass() argument 2 cannot be a parameterized generic
# expect: True
# expect: isinstance() argument 2 cannot be a parameterized generic
