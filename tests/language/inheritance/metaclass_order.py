# A metaclass: __prepare__, the body, __new__ with __set_name__ and __init_subclass__, then __init__.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **words):
        print("prepare", name, words)
        return {"given": 1}
    def __new__(mcs, name, bases, ns, **words):
        print("new", name, [k for k in ns if not k.startswith("__")])
        cls = super().__new__(mcs, name, bases, ns)
        print("made", name)
        return cls
    def __init__(cls, name, bases, ns, **words):
        print("init", name, words)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)
class Named:
    def __set_name__(self, owner, name): print("set_name", name)
class A(metaclass=Meta, word=2):
    print("body", given)
    n = Named()
    def __init__(self, x): self.x = x
    def __init_subclass__(cls): print("init_subclass", cls.__name__)
print(A(3).x, type(A).__name__, A.given)
class B(A): pass
print(type(B) is Meta)
# expect: prepare A {'word': 2}
# expect: body 1
# expect: new A ['given', 'n']
# expect: set_name n
# expect: made A
# expect: init A {'word': 2}
# expect: call A (3,)
# expect: 3 Meta 1
# expect: prepare B {}
# expect: new B ['given']
# expect: init_subclass B
# expect: made B
# expect: init B {}
# expect: True
