# What a function tells of itself, and what can be changed.
# python: 3.14
def f(a, b=1, *, c=2):
    "doc"
    return a, b, c
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__closure__, f.__dict__)
f.__defaults__ = (8, 9)
f.__kwdefaults__ = {"c": 7}
f.tag = "t"
print(f(), f.tag, f.__dict__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_firstlineno, c.co_posonlyargcount, c.co_flags, c.co_nlocals)
f.__name__ = "g"
print(f.__name__, repr(f).split(" at")[0])
def other(): return "other code"
f.__code__ = other.__code__
f.__defaults__ = None
print(f())
for name, value in (("__name__", 5), ("__code__", 5), ("__defaults__", 5), ("__dict__", 5), ("__kwdefaults__", 5), ("__closure__", 5), ("__globals__", 5)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print((lambda: 0).__name__, type(f), callable(f))
# expect: f f doc (1,) {'c': 2} __main__ None {}
# expect: (8, 9, 7) t {'tag': 't'}
# expect: f 2 1 ('a', 'b', 'c') 3 0 67108867 3
# expect: g <function f
# expect: other code
# expect: TypeError __name__ must be set to a string object
# expect: TypeError __code__ must be set to a code object
# expect: TypeError __defaults__ must be set to a tuple object
# expect: TypeError __dict__ must be set to a dictionary, not a 'int'
# expect: TypeError __kwdefaults__ must be set to a dict object
# expect: AttributeError readonly attribute
# expect: AttributeError readonly attribute
# expect: <lambda> <class 'function'> True
