# What a generator returns is StopIteration's value, and that of yield from.
def inner():
    x = yield 1
    return f"inner got {x}"
def outer():
    r = yield from inner()
    print(r)
    yield from [2, 3]
    return "end"
it = outer()
print(next(it), it.send("X"), next(it))
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
def returns_tuple():
    return (1, 2)
    yield
try:
    next(returns_tuple())
except StopIteration as e:
    print(e.value, e.args)
def returns_exception():
    return ValueError("as a value")
    yield
try:
    next(returns_exception())
except StopIteration as e:
    print(repr(e.value))
# expect: inner got X
# expect: 1 2 3
# expect: end ('end',)
# expect: (1, 2) ((1, 2),)
# expect: ValueError('as a value')
