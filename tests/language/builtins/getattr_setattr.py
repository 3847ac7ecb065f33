# getattr takes a default; setattr and delattr work by name.
class C: x = 1
c = C(); setattr(c, "y", 2)
print(getattr(c, "x"), c.y, getattr(c, "z", 3), hasattr(c, "y"), hasattr(c, "z"))
delattr(c, "y")
print(hasattr(c, "y"))
try:
    print(getattr(c, "nothing"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(getattr(c, 5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(setattr(5, "a", 1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(delattr(c, "x"))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 2 3 True False
# expect: False
# expect: AttributeError 'C' object has no attribute 'nothing'
# expect: TypeError attribute name must be string, not 'int'
# expect: AttributeError 'int' object has no attribute 'a' and no __dict__ for setting new attributes
# expect: AttributeError 'C' object has no attribute 'x'
