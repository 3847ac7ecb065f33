# __setattr__ and __delattr__ are asked for every assignment to an attribute.
class C:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
c = C()
c.x = 1
c.x += 5
setattr(c, "y", 2)
del c.x
try:
    del c.x
except AttributeError as e:
    print(e)
print(vars(c))
# expect: set x 1
# expect: set x 6
# expect: set y 2
# expect: del x
# expect: del x
# expect: 'C' object has no attribute 'x'
# expect: {'y': 2}
