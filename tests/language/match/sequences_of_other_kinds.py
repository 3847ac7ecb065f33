# Which objects are sequences for a pattern.
from collections import deque

def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, *_, z]: return f"ends {a} {z}"
    return "no"
for x in ([], (), "", b"", bytearray(b"ab"), {1, 2}, {}, range(3), deque([1, 2, 3]), iter([1]), "ab", (x for x in "a")):
    print(type(x).__name__, f(x))
# expect: list empty
# expect: tuple empty
# expect: str no
# expect: bytes no
# expect: bytearray no
# expect: set no
# expect: dict no
# expect: range ends 0 2
# expect: deque ends 1 3
# expect: list_iterator no
# expect: str no
# expect: generator no
