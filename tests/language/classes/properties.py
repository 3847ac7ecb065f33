# A property: getter, setter, deleter, its documentation, and what is refused.
class C:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the value"
        return self._v
    @v.setter
    def v(self, new): self._v = new * 2
    @v.deleter
    def v(self): self._v = None
    @property
    def fixed(self): return 5
    w = property(None, lambda self, x: print("w", x))
c = C()
c.v = 4
print(c.v, C.v.__doc__, C.v.fget.__name__, C.v.__name__)
del c.v
print(c.v)
for action in (lambda: setattr(c, "fixed", 1), lambda: delattr(c, "fixed"), lambda: c.w):
    try:
        action()
    except AttributeError as e:
        print(e)
c.w = 2
print(type(C.v), isinstance(C.__dict__["v"], property))
print(property(doc="d").__doc__, C.fixed.fset)
# expect: 8 the value v v
# expect: None
# expect: property 'fixed' of 'C' object has no setter
# expect: property 'fixed' of 'C' object has no deleter
# expect: property 'w' of 'C' object has no getter
# expect: w 2
# expect: <class 'property'> True
# expect: d None
