# Writes set_order.tsv: the order in which sets of ints, tuples, bools, None and floats are walked, after random
# operations. To be run on a 64-bit CPython, 3.11 to 3.14 (they agree): python3 set_order.py > set_order.tsv
import random

from shown import write

rng = random.Random(4)
sources = []


def item(kind):
    if kind == "small":
        return str(rng.randrange(0, 40))
    if kind == "ints":
        return str(rng.choice([rng.randrange(-50, 1000), rng.randrange(-2**40, 2**40), rng.randrange(0, 64) * 8]))
    if kind == "big":
        return str(rng.randrange(-2**70, 2**70))
    if kind == "tuples":
        return str(tuple(rng.randrange(0, 6) for _ in range(rng.randrange(0, 4))))
    if kind == "nested":
        return str(((rng.randrange(0, 4), rng.randrange(0, 4)), rng.randrange(0, 4)))
    if kind == "floats":
        return str(rng.randrange(-20, 20) / 4)
    return rng.choice(["True", "False", "None", str(rng.randrange(0, 9)), "(True, None)", "()"])


def display(kind, most):
    items = [item(kind) for _ in range(rng.randrange(1, most))]
    return "set([" + ", ".join(items) + "])"  # not {...}: constants would be folded to a frozenset


for kind in ["small", "ints", "big", "tuples", "nested", "floats", "mixed"]:
    for most in [5, 8, 12, 40, 120]:
        for _ in range(4):
            sources.append(display(kind, most))
            a, b = display(kind, most), display(kind, most)
            op = rng.choice("|&-^")
            sources.append(f"{a} {op} {b}")
            sources.append(f"x = {a}; x {rng.choice('|&-^')}= {b}; x")
            steps = []
            for _ in range(rng.randrange(1, 30)):
                r = rng.random()
                v = item(kind)
                steps.append(f"x.add({v})" if r < 0.45 else f"x.discard({v})" if r < 0.75 else
                             "x.add(7); x.pop()" if r < 0.85 else f"x.update([{v}, {item(kind)}])")
            sources.append(f"x = {a}; " + "; ".join(steps) + "; x")
            m = rng.choice(["union", "intersection", "difference", "symmetric_difference"])
            sources.append(f"{a}.{m}({b[4:-1]})")
            sources.append(f"frozenset({a}).{m}({b})")
            sources.append(f"set({{k: 1}}) | {a}".replace("{k: 1}", "{" + item(kind) + ": 1, " + item(kind) + ": 2}"))
            sources.append(f"set(dict.fromkeys({a[4:-1]}))")
            sources.append(f"{a}.copy()")
            sources.append(f"dict.fromkeys({a}).keys() {rng.choice('|&-^')} {b}")
write(sources)
