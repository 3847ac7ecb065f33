# A dotted name is a value, a plain name captures; as binds a whole pattern.
class Color:
    RED = "red"
def f(x):
    match x:
        case Color.RED: return "constant"
        case [("a" | "b") as letter, {"n": (1 | 2) as n}]: return letter, n
        case [x, y] as both: return both, x, y
        case other: return other
print(f("red"), f(["b", {"n": 2}]), f([1, 2]), f("blue"))
# expect: constant ('b', 2) ([1, 2], 1, 2) blue
