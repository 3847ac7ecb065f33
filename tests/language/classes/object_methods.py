# What object itself offers to super().
class A:
    def __lt__(self, o): return super().__lt__(o)
    def __dir__(self): return sorted(set(super().__dir__()) - set(object.__dir__(object()))) + ["more"]
    def __eq__(self, o): return super().__eq__(o)
    def __ne__(self, o): return super().__ne__(o)
    def __repr__(self): return super().__repr__()[:14]
    def __str__(self): return "str " + super().__str__()
    def __format__(self, spec): return "format " + super().__format__(spec)
    def __hash__(self): return super().__hash__()
    def __getattribute__(self, name): return super().__getattribute__(name)
    def __setattr__(self, name, v): super().__setattr__(name, v)
    def __delattr__(self, name): super().__delattr__(name)
    def __init_subclass__(cls): super().__init_subclass__()
    def __new__(cls): return super().__new__(cls)
    def __init__(self): super().__init__()
    def __sizeof__(self): return super().__sizeof__() > 0
a = A()
a.x = 1
print(a.__lt__(a), a == a, a == A(), a != a, a != 5, repr(a), str(a), f"{a}", hash(a) == hash(a), a.x, [n for n in dir(a) if n in ("x", "more")], a.__sizeof__())
del a.x
print(object().__lt__(1), object().__ge__(1), object.__eq__(1, 1), object.__ne__(1, 2), object.__ne__(a, a))
try:
    a < a
except TypeError as e:
    print(e)
# expect: NotImplemented True False False True <__main__.A ob str <__main__.A ob format str <__main__.A ob True 1 ['more', 'x'] True
# expect: NotImplemented NotImplemented True True False
# expect: '<' not supported between instances of 'A' and 'A'
