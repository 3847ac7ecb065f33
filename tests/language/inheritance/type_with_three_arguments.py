# type(name, bases, namespace) makes a class as the statement does.
def hello(self): return f"I am {self.name}"
C = type("C", (), {"name": "c", "hello": hello, "__doc__": "made"})
D = type("D", (C,), dict(name="d"))
print(C().hello(), D().hello(), C.__doc__, D.__mro__[1] is C, C.__module__, repr(D))
print(type(C), type(type), type("x"), type(None).__name__)
import types
E = types.new_class("E", (C,), {}, lambda ns: ns.update(name="e"))
print(E().hello(), types.resolve_bases((int,)))
E2 = types.prepare_class("X", (C,))
print(E2)
# expect: I am c I am d made True __main__ <class '__main__.D'>
# expect: <class 'type'> <class 'type'> <class 'str'> NoneType
# expect: I am e (<class 'int'>,)
# expect: (<class 'type'>, {}, {})
