# __getattribute__ is asked first, __getattr__ after an AttributeError; dunder methods are found without both.
class C:
    z = 3
    def __getattribute__(self, name):
        print("getattribute", name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print("getattr", name)
        return 7
    def __len__(self): return 2
c = C()
print(c.z)
print(c.nothing)
print(len(c))
print(hasattr(c, "q"))
c.new = 1
print(C.__len__(c))
# expect: getattribute z
# expect: 3
# expect: getattribute nothing
# expect: getattr nothing
# expect: 7
# expect: 2
# expect: getattribute q
# expect: getattr q
# expect: True
# expect: 2
