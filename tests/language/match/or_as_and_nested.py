# Alternatives, as, nested patterns, and what is bound after a failed case.
def f(x):
    match x:
        case 0 | 1 as small: return ("small", small)
        case [("a" | "b") as letter, *rest]: return (letter, rest)
        case {"k": [a, {"in": b}], **more}: return (a, b, more)
        case (int() | float()) as n if n > 100: return ("big", n)
        case [[x, y], [z, *_]]: return x, y, z
        case str(s) | bytes(s): return ("text", s)
        case None | True: return "constant"
        case -1.5 | 2+3j: return "number"
        case _: return "other"
for x in (0, 1, ["b", 1, 2], {"k": [1, {"in": 2}], "z": 3}, 101, [[1, 2], (3, 4)], "s", b"b", None, True, -1.5, 2 + 3j, 50, []):
    print(f(x))
match (1, 2):
    case (a, 3): pass
    case _: print(a)
# expect: ('small', 0)
# expect: ('small', 1)
# expect: ('b', [1, 2])
# expect: (1, 2, {'z': 3})
# expect: ('big', 101)
# expect: (1, 2, 3)
# expect: ('text', 's')
# expect: ('text', b'b')
# expect: constant
# expect: ('small', True)
# expect: number
# expect: number
# expect: other
# expect: other
# expect error: NameError: name 'a' is not defined
