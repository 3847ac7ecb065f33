# StopIteration that leaves a generator's body becomes RuntimeError.
def g():
    yield 1
    raise StopIteration(5)
try:
    print(list(g()))
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as e:
    print(e)
try:
    print([next(iter([])) for _ in range(1)])
except StopIteration as e:
    print("a comprehension lets it pass", e.args)
it = (next(iter([])) for _ in range(1))
try:
    next(it)
except RuntimeError as e:
    print(e)
# expect: generator raised StopIteration StopIteration(5) StopIteration(5)
# expect: generator raised StopIteration
# expect: a comprehension lets it pass ()
# expect: generator raised StopIteration
