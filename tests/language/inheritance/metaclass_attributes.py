# Attributes of the metaclass show on the class and not on its instances; dunder methods of it serve the class.
class Meta(type):
    def hello(cls): return f"hello {cls.__name__}"
    @property
    def size(cls): return 10
    def __len__(cls): return 3
    def __iter__(cls): return iter("xy")
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k
    def __add__(cls, other): return "sum"
    def __repr__(cls): return f"<{cls.__name__}>"
    def __getattr__(cls, name): return f"meta {name}"
class C(metaclass=Meta): pass
print(C.hello(), C.size, len(C), list(C), 1 in C, C[5], C + 1, C, C.other)
for action in (lambda: C().hello(), lambda: C().size, lambda: len(C()), lambda: setattr(C, "size", 3)):
    try:
        print(action())
    except (AttributeError, TypeError) as e:
        print(e)
# expect: hello C 10 3 ['x', 'y'] True 5 sum <C> meta other
# expect: 'C' object has no attribute 'hello'
# expect: 'C' object has no attribute 'size'
# expect: object of type 'C' has no len()
# expect: property 'size' of 'Meta' object has no setter
