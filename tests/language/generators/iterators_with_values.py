# StopIteration's value reaches yield from and await, also from a class with __next__.
class It:
    def __init__(self, v): self.v = v
    def __iter__(self): return self
    def __await__(self): return self
    def __next__(self): raise self.v
def g(v):
    r = yield from It(v)
    print(repr(r))
for v in (StopIteration(42), StopIteration(), StopIteration(1, 2), StopIteration((3, 4))):
    list(g(v))
class Sub(StopIteration): pass
list(g(Sub(7)))
async def f(): return await It(StopIteration("awaited"))
try:
    f().send(None)
except StopIteration as e:
    print(e.value)
try:
    next(It(StopIteration(5)))
except StopIteration as e:
    print(e.value)
print(next(It(StopIteration(5)), "default"), list(It(StopIteration(6))))
try:
    list(g(ValueError("not stop")))
except ValueError as e:
    print(e)
# expect: 42
# expect: None
# expect: 1
# expect: (3, 4)
# expect: 7
# expect: awaited
# expect: 5
# expect: default []
# expect: not stop
