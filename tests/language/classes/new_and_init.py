# __new__ makes, __init__ fills; __init__ is not asked for what is no instance; arguments are checked.
class C:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)
    def __init__(self, *args): print("init", args)
C(1, 2)
class D:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(D())
class E: pass
class F:
    def __init__(self): return 3
class G:
    def __new__(cls, x): return super().__new__(cls, x)
class H:
    def __init__(self, x): pass
for make in (lambda: E(1), lambda: F(), lambda: G(1), lambda: H(), lambda: H(1, 2), lambda: object(1), lambda: object.__new__(5),
             lambda: object.__new__(int), lambda: E().__init__(3)):
    try:
        make()
        print("made")
    except TypeError as e:
        print(e)
class Single:
    one = None
    def __new__(cls):
        if cls.one is None: cls.one = super().__new__(cls)
        return cls.one
print(Single() is Single())
# expect: new C (1, 2)
# expect: init (1, 2)
# expect: 5
# expect: E() takes no arguments
# expect: __init__() should return None, not 'int'
# expect: object.__new__() takes exactly one argument (the type to instantiate)
# expect: H.__init__() missing 1 required positional argument: 'x'
# expect: H.__init__() takes 2 positional arguments but 3 were given
# expect: object() takes no arguments
# expect: object.__new__(X): X is not a type object (int)
# expect: object.__new__(int) is not safe, use int.__new__()
# expect: E.__init__() takes exactly one argument (the instance to initialize)
# expect: True
