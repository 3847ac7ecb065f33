# Positional patterns follow __match_args__, built-in types take one for themselves.
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
class Q(P):
    __match_args__ = ("y",)
def f(v):
    match v:
        case Q(y): return f"Q {y}"
        case P(0, y=0): return "origin"
        case P(x, 5): return f"five {x}"
        case P(x=x): return f"x {x}"
        case bool(b): return f"bool {b}"
        case int(n) | float(n): return f"number {n}"
        case list([a, b]): return f"pair {a} {b}"
        case dict(d): return f"dict {d}"
for v in (Q(1, 2), P(0), P(3, 5), P(9, 9), True, 3, 2.5, [1, 2], {1: 2}, "none"):
    print(f(v))
class Bad:
    __match_args__ = ["x"]
class Bad2:
    __match_args__ = (5,)
for c in (Bad, Bad2):
    try:
        match c():
            case c(1): pass
    except TypeError as e:
        print(e)
try:
    match P(1):
        case P(1, x=1): pass
except TypeError as e:
    print(e)
# expect: Q 2
# expect: origin
# expect: five 3
# expect: x 9
# expect: bool True
# expect: number 3
# expect: number 2.5
# expect: pair 1 2
# expect: dict {1: 2}
# expect: None
# expect: Bad.__match_args__ must be a tuple (got list)
# expect: __match_args__ elements must be strings (got int)
# expect: P() got multiple sub-patterns for attribute 'x'
