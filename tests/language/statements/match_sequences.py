# Sequence patterns take lists and tuples, not strings.
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, *rest]: return f"one and {rest}"
        case (a, b): return f"two {a} {b}"
        case [first, *_, last]: return f"{first} to {last}"
        case str(): return "text"
        case _: return "other"
print([f(x) for x in ([], [5], (1, 2, 3), [7, 8], range(4), "ab", {1: 2}, b"ab", 5)])
# expect: ['empty', 'one 5', 'one and [2, 3]', 'two 7 8', '0 to 3', 'text', 'other', 'other', 'other']
