# Class patterns use __match_args__ and attributes.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "point"
        case int(n) | float(n): return f"number {n}"
        case str(s): return f"text {s}"
print([f(p) for p in (Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), 5, 2.5, "s", None)])
# expect: ['origin', 'on y at 3', 'diagonal 2', 'point', 'number 5', 'number 2.5', 'text s', None]
