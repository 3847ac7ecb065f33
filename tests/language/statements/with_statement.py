# with calls __enter__ and __exit__; a true result swallows the exception.
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow
with Manager("a") as a, Manager("b", True) as b:
    print(a, b)
    raise KeyError("lost")
print("after")
with (Manager("c"), Manager("d") as d):
    print(d)
# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b KeyError 'lost' True
# expect: exit a None None False
# expect: after
# expect: enter c
# expect: enter d
# expect: d
# expect: exit d None None False
# expect: exit c None None False
