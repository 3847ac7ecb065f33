# Calls unpack iterables and mappings, several of each.
def f(*a, **k):
    return a, k
print(f(*[1, 2], 3, *"ab", x=1, **{"y": 2}, **{"z": 3}))
# expect: ((1, 2, 3, 'a', 'b'), {'x': 1, 'y': 2, 'z': 3})
