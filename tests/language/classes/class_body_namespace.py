# A class body runs once, in its own namespace, with __module__, __qualname__ and a line number.
class C:
    names = sorted(locals())
    n = 1
    n += 1
    for i in range(3): pass
    if n == 2:
        def f(self): return "two"
    print("in the body", n, __qualname__, __module__)
print(C.names, C.i, C().f(), C.__qualname__)
print(C.__dict__["__firstlineno__"], C.__static_attributes__)
class D:
    def __init__(self): self.b = self.a = 1
    def m(self): self.c = 2
print(sorted(D.__static_attributes__), D.__firstlineno__)
def outer():
    class Inner:
        def method(self): pass
    return Inner
print(outer().__qualname__, outer().method.__qualname__, outer())
# expect: in the body 2 C __main__
# expect: ['__firstlineno__', '__module__', '__qualname__'] 2 two C
# expect: 2 ()
# expect: ['a', 'b', 'c'] 12
# expect: outer.<locals>.Inner outer.<locals>.Inner.method <class '__main__.outer.<locals>.Inner'>
