# with enters from the left and leaves from the right; a true __exit__ swallows; the values of as.
class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise ValueError("in enter " + self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit": raise KeyError("in exit " + self.name)
        return self.swallow
with M("a") as a, M("b") as b:
    print(a, b)
with (M("a", True) as a, M("b") as b,):
    1 / 0
print("after")
try:
    with M("a"), M("b", fail="enter"): pass
except ValueError as e:
    print(e)
try:
    with M("a"), M("b", fail="exit"):
        raise OSError("body")
except KeyError as e:
    print(e, repr(e.__context__))
def f():
    with M("r"):
        return "value"
print(f())
for i in range(2):
    with M("loop"):
        if i == 0: continue
        break
with M("t") as (x): print(x)
with M("xy") as (p, q), M("z") as [r]: print(p, q, r)
# expect: enter a
# expect: enter b
# expect: A B
# expect: exit b None None False
# expect: exit a None None False
# expect: enter a
# expect: enter b
# expect: exit b ZeroDivisionError division by zero True
# expect: exit a ZeroDivisionError division by zero True
# expect: after
# expect: enter a
# expect: enter b
# expect: exit a ValueError in enter b True
# expect: in enter b
# expect: enter a
# expect: enter b
# expect: exit b OSError body True
# expect: exit a KeyError 'in exit b' True
# expect: 'in exit b' OSError('body')
# expect: enter r
# expect: exit r None None False
# expect: value
# expect: enter loop
# expect: exit loop None None False
# expect: enter loop
# expect: exit loop None None False
# expect: enter t
# expect: T
# expect: exit t None None False
# expect: enter xy
# expect: enter z
# expect: X Y Z
# expect: exit z None None False
# expect: exit xy None None False
