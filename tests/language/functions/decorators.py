# Decorators are evaluated from the top, and applied from the bottom.
def deco(name):
    print("evaluate", name)
    def apply(f):
        print("apply", name, getattr(f, "__name__", f))
        return f
    return apply
@deco("a")
@deco("b")
def f(x=print("default")): pass
@deco("class")
class C:
    @deco("method")
    def m(self): pass
@(lambda f: 5)
def g(): pass
print(g)
try:
    @5
    def h(): pass
except TypeError as e:
    print(e)
# expect: evaluate a
# expect: evaluate b
# expect: default
# expect: apply b f
# expect: apply a f
# expect: evaluate class
# expect: evaluate method
# expect: apply method m
# expect: apply class C
# expect: 5
# expect: 'int' object is not callable
