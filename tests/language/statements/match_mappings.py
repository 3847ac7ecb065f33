# Mapping patterns look at the named keys and bind the rest.
def f(x):
    match x:
        case {"kind": "circle", "r": r}: return f"circle {r}"
        case {"kind": k, **rest}: return f"{k} {rest}"
        case {}: return "mapping"
        case _: return "other"
print(f({"kind": "circle", "r": 2, "more": 1}))
print(f({"kind": "box", "w": 1}), f({}), f([1]))
# expect: circle 2
# expect: box {'w': 1} mapping other
