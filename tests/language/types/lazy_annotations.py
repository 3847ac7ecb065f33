# Annotations are evaluated when asked for, once.
# python: 3.14
def f(x: later, *args: print("now"), y: int = 3) -> later: pass
try:
    f.__annotations__
except NameError as e:
    print(e)
later = "defined"
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__)
class C:
    a: int = 1
    b: "str"
    c: D
    (d): int
    e.f: 5 if False else int = 1 if False else None
# expect: name 'later' is not defined
# expect: now
# expect: {'x': 'defined', 'args': None, 'y': <class 'int'>, 'return': 'defined'}
# expect: True
# expect error: NameError: name 'e' is not defined
