# An instance's attribute is looked for in data descriptors of the type, then in the instance, then in the type.
class Data:
    def __get__(self, obj, owner): return "data descriptor"
    def __set__(self, obj, value): print("set", value)
class NonData:
    def __get__(self, obj, owner): return "other descriptor"
class C:
    a = Data()
    b = NonData()
    c = "class"
x = C()
x.a = 1
x.__dict__["a"] = "instance"
x.b = "instance"
print(x.a, x.b, x.c)
del x.__dict__["b"]
print(x.b)
try:
    del x.a
except AttributeError as e:
    print(type(e).__name__, e)
print(C.a, sorted(x.__dict__))
# expect: set 1
# expect: data descriptor instance class
# expect: other descriptor
# expect: AttributeError __delete__
# expect: data descriptor ['a']
