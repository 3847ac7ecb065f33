# __doc__, __name__ and __class__ of classes and instances can be read and set.
class C:
    "first"
    def f(self):
        """second
        line"""
class D(C): pass
print(C.__doc__, D.__doc__, C().__doc__, repr(C.f.__doc__))
C.__name__ = "Renamed"
C.__qualname__ = "q.Renamed"
print(C, C.__name__)
c = C()
c.__class__ = D
print(type(c).__name__)
for action in (lambda: setattr(c, "__class__", int), lambda: setattr(c, "__class__", 5), lambda: setattr(C, "__name__", 5),
               lambda: setattr(int, "x", 1), lambda: setattr(5, "x", 1), lambda: setattr(object(), "x", 1),
               lambda: delattr(C, "__name__"), lambda: setattr(int, "__add__", 1)):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(e)
# expect: first None first 'second\nline'
# expect: <class '__main__.q.Renamed'> Renamed
# expect: D
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'int' object
# expect: can only assign string to Renamed.__name__, not 'int'
# expect: cannot set 'x' attribute of immutable type 'int'
# expect: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: cannot delete '__name__' attribute of immutable type 'Renamed'
# expect: cannot set '__add__' attribute of immutable type 'int'
