# Exceptions in __del__, in generators that are closed, and in weak references' callbacks are ignored, and said.
# python: 3.14
import sys, weakref
def hook(u):
    print("unraisable:", type(u.exc_value).__name__, u.exc_value, getattr(u.object, "__qualname__", type(u.object).__name__), u.err_msg and u.err_msg.split(" <")[0])
sys.unraisablehook = hook
class C:
    def __del__(self): raise ValueError("in del")
c = C()
del c
def g():
    try:
        yield 1
    finally:
        raise KeyError("closing")
it = g()
next(it)
del it
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
class O: pass
o = O()
def callback(r): raise OSError("callback")
r = weakref.ref(o, callback)
del o
print(r())
class D:
    def __del__(self):
        print("del", self.__dict__)
d = D()
d.self = 1
d = None
print("end")
# expect: unraisable: ValueError in del NoneType Exception ignored while calling deallocator
# expect: unraisable: KeyError 'closing' NoneType Exception ignored while closing generator
# expect: unraisable: OSError callback NoneType Exception ignored while calling weakref callback
# expect: None
# expect: del {'self': 1}
# expect: end
