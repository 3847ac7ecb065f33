# match compares literals with ==, and None, True and False by identity.
def f(x):
    match x:
        case 0: return "zero"
        case 1.5: return "one and a half"
        case "a" | "b": return "a or b"
        case None: return "none"
        case True: return "true"
        case -1: return "minus one"
        case _: return "other"
print([f(x) for x in (0, 1.5, "a", "b", None, True, -1, 1, [], False)])
# expect: ['zero', 'one and a half', 'a or b', 'a or b', 'none', 'true', 'minus one', 'other', 'other', 'zero']
