# Objects die when their last reference goes: locals at return, temporaries after use, in order.
# python: 3.14
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = T("a")
    b = T("b")
    print("in f")
    return "returned"
print(f())
T("temporary")
print("next")
x = T("first")
x = T("second")
l = [T("l1"), T("l2")]
l.pop(0)
print("popped")
del l
d = {"k": T("dict")}
d["k"] = None
def g():
    t = T("in generator")
    yield 1
    yield 2
it = g()
next(it)
it = None
try:
    t = T("in try")
    raise ValueError
except ValueError as e:
    pass
t = None
print("cycle")
class N: pass
n = N()
n.t = T("cycle")
n.n = n
del n
import gc
gc.collect()
print("collected")
for t in (T(i) for i in range(2)): print("loop", t.n)
del t
print(T("arg").n, "after")
# expect: in f
# expect: del b
# expect: del a
# expect: returned
# expect: del temporary
# expect: next
# expect: del first
# expect: del l1
# expect: popped
# expect: del l2
# expect: del dict
# expect: del in generator
# expect: del in try
# expect: cycle
# expect: del cycle
# expect: collected
# expect: loop 0
# expect: del 0
# expect: loop 1
# expect: del 1
# expect: del arg
# expect: arg after
# expect: del second
