# What a generator tells of itself.
def g(a):
    b = a + 1
    yield b
it = g(1)
print(it.gi_running, it.gi_frame.f_lineno, it.gi_yieldfrom, it.gi_code.co_name, it.__name__, it.__qualname__)
next(it)
print(it.gi_frame.f_lineno, it.gi_frame.f_locals, it.gi_suspended)
list(it)
print(it.gi_frame, it.gi_suspended)
it.__name__ = "other"
print(it.__name__, repr(it).split(" at")[0], iter(it) is it)
try:
    it.__name__ = 5
except TypeError as e:
    print(e)
def d():
    yield from g(5)
it = d()
next(it)
print(it.gi_yieldfrom.__name__, type(it))
# expect: False 2 None g g g
# expect: 4 {'a': 1, 'b': 2} True
# expect: None False
# expect: other <generator object g True
# expect: __name__ must be set to a string object
# expect: g <class 'generator'>
