# del removes names, items, slices and attributes.
class C: pass
x = 1; l = [0, 1, 2, 3, 4]; d = {"a": 1, "b": 2}; c = C(); c.y = 1
del x, l[0], l[1:3], d["a"], c.y
print(l, d, hasattr(c, "y"))
try:
    x
except NameError as e:
    print(e)
try:
    del c.y
except AttributeError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print(repr(e))
# expect: [1, 4] {'b': 2} False
# expect: name 'x' is not defined
# expect: 'C' object has no attribute 'y'
# expect: KeyError('zz')
