# Stars unpack in lists, tuples, sets and dicts; later keys win.
a, b = [1, 2], {"x": 1, "y": 2}
print([*a, 3, *a], (*a, *"xy"), {*a, 2, 3}, {**b, "y": 5, **{"z": 6}})
print([*range(3), *{}], {**{}})
# expect: [1, 2, 3, 1, 2] (1, 2, 'x', 'y') {1, 2, 3} {'x': 1, 'y': 5, 'z': 6}
# expect: [0, 1, 2] {}
