# __get__ has the instance and its class; __set_name__ knows the name; __delete__ is asked by del.
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("deleted", self.name)
        delattr(obj, self.name)
class P:
    x = Typed(int)
    y = Typed(str)
p = P()
p.x = 3
p.y = "s"
print(p.x, p.y, type(P.x).__name__, vars(p))
try:
    p.x = "no"
except TypeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e, e.name, e.obj is p)
# expect: named P x
# expect: named P y
# expect: 3 s Typed {'_x': 3, '_y': 's'}
# expect: x must be int
# expect: deleted _x
# expect: 'P' object has no attribute '_x' _x True
