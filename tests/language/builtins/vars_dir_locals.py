# vars, dir, locals and globals show namespaces.
class C:
    k = 1
    def __init__(self): self.a = 1
def f(x):
    y = 2
    return locals(), sorted(vars())
print(vars(C()), f(5), "k" in dir(C()), "a" in dir(C()), [n for n in dir(C) if not n.startswith("_")], "C" in globals(), __name__)
try:
    print(vars(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: {'a': 1} ({'x': 5, 'y': 2}, ['x', 'y']) True True ['k'] True __main__
# expect: TypeError vars() argument must have __dict__ attribute
