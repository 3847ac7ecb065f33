# Writes sequences.tsv: list, tuple, slice, range.
import itertools
import random

from shown import write

rng = random.Random(1)
sources = []
SEQS = ["[]", "[1]", "[1, 2, 3]", "[3, 1, 2, 1]", "()", "(1,)", "(1, 2, 3)", "(3, 1, 2, 1)", "range(0)", "range(5)",
        "range(1, 10, 3)", "range(5, -5, -2)", "range(10**20, 10**20 + 5)", "'abc'", "[[1], [2]]", "(1, 'a')",
        "[1.0, 2]", "[True, None]"]
BOUNDS = ["", "0", "1", "2", "-1", "-2", "5", "-7", "None", "10**30", "-10**30"]
for s in SEQS:
    for i in ["0", "1", "-1", "2", "-4", "3", "10**30", "True", "'a'", "1.0", "None", "()"]:
        sources.append(f"{s}[{i}]")
    for a, b in itertools.product(BOUNDS, BOUNDS):
        if rng.random() < 0.4:
            sources.append(f"{s}[{a}:{b}]")
    for c in ["1", "2", "-1", "-2", "3", "0", "None", "10**30", "-10**30", "'a'", "1.5"]:
        for _ in range(4):
            sources.append(f"{s}[{rng.choice(BOUNDS)}:{rng.choice(BOUNDS)}:{c}]")
    for t in SEQS + ["3", "None", "{}", "{1}"]:
        for op in ["+", "*", "==", "!=", "<", "<=", ">", ">=", "in", "not in"]:
            if rng.random() < 0.5:
                sources.append(f"{s} {op} {t}")
    for n in ["0", "1", "2", "-1", "True", "10**30", "1.0", "'a'"]:
        sources += [f"{s} * {n}", f"{n} * {s}"]
    for f in ["len", "repr", "hash", "sorted", "list", "tuple", "reversed", "str", "bool", "type"]:
        if f != "hash" or s.startswith("["):
            sources.append(f"{f}({s})")
    sources += [f"list(reversed({s}))", f"len({s}) == 3", f"{s}.count(1)", f"{s}.index(1)", f"{s}.index(9)",
                f"{s}.index(1, 1)", f"{s}.index(1, -1)", f"{s}.index(1, 0, 1)", f"{s}.index('a', None)",
                f"iter({s}).__length_hint__()", f"next(iter({s}))", f"next(iter({s}), 'end')"]
VALUES = ["[]", "[7]", "[7, 8]", "(7, 8, 9)", "'xy'", "5", "None", "range(3)", "{1: 2}", "iter([4, 5])"]
for base in ["[]", "[1, 2, 3]", "[1, 2, 3, 4, 5, 6, 7]"]:
    for a, b in itertools.product(["", "1", "-1", "4", "-9", "9"], repeat=2):
        for v in rng.sample(VALUES, 3):
            sources.append(f"x = {base}; x[{a}:{b}] = {v}; x")
        sources.append(f"x = {base}; del x[{a}:{b}]; x")
        for step in ["2", "-1", "-2", "3", "0", "1"]:
            if rng.random() < 0.6:
                sources.append(f"x = {base}; x[{a}:{b}:{step}] = {rng.choice(VALUES)}; x")
                sources.append(f"x = {base}; del x[{a}:{b}:{step}]; x")
    for i in ["0", "-1", "5", "-8", "'a'", "1.0", "10**30"]:
        sources += [f"x = {base}; x[{i}] = 0; x", f"x = {base}; del x[{i}]; x"]
    for m in ["append(1)", "append()", "append(1, 2)", "clear()", "copy()", "extend([1])", "extend('ab')", "extend(5)",
              "extend(x)", "insert(0, 9)", "insert(-1, 9)", "insert(99, 9)", "insert(-99, 9)", "insert('a', 9)",
              "insert(1)", "pop()", "pop(0)", "pop(-1)", "pop(9)", "pop('a')", "pop(1, 2)", "remove(2)", "remove(9)",
              "remove()", "reverse()", "sort()", "sort(reverse=True)", "sort(key=neg)", "sort(key=None)", "sort(1)",
              "sort(foo=1)", "sort(key=5)", "count(2)", "index(2)", "nothing()", "__reversed__()", "__len__()",
              "__getitem__(0)", "__contains__(1)", "__add__([1])", "__mul__(2)", "__eq__([])", "__eq__(1)", "__lt__([9])",
              "__iter__()", "__init__((5, 6))", "__setitem__(0, 5)", "__delitem__(0)", "__iadd__('ab')", "__imul__(2)"]:
        sources += [f"x = {base}; x.{m}", f"x = {base}; x.{m}; x"]
for m in ["count(2)", "index(2)", "index(9)", "count()", "append(1)", "__len__()", "__getitem__(0)", "__hash__() == hash((1, 2, 3))",
          "__add__((1,))", "__mul__(2)", "__eq__(())", "__getnewargs__()", "__rmul__(2)"]:
    sources.append(f"(1, 2, 3).{m}")
sources += [f"{t}({a})" for t in ["list", "tuple"] for a in
            ["", "1", "None", "[1]", "(1,)", "'ab'", "{1: 2}", "{1}", "range(3)", "iter([1])", "1, 2", "x=1", "[1], x=1"]]
sources += [f"range({a})" for a in
            ["", "1", "1, 2", "1, 2, 3", "1, 2, 3, 4", "'a'", "1.0", "1, 2, 0", "None", "True", "10**25", "stop=1"]]
for r in ["range(5)", "range(0)", "range(2, 20, 3)", "range(20, 2, -3)", "range(-5, 5)", "range(10**20)"]:
    for v in ["3", "-1", "8", "20", "3.0", "'a'", "True", "10**19", "None"]:
        if "10**20" in r and v in ("3.0", "'a'", "None"):
            continue
        sources += [f"{v} in {r}", f"{r}.count({v})", f"{r}.index({v})"]
    sources += [f"{r}.start", f"{r}.stop", f"{r}.step", f"bool({r})", f"{r}.foo", f"{r}[::2]", f"{r}[::-1]", f"{r}[1:-1]",
                f"next(reversed({r}), None)", f"hash({r}) == hash({r})"]
    for r2 in ["range(5)", "range(0, 5, 1)", "range(3, 3)", "range(2, 22, 3)", "[0, 1]"]:
        sources += [f"{r} == {r2}", f"{r} != {r2}", f"{r} < {r2}"]
for a in ["1", "1, 2", "1, 2, 3", "None, None, -1", "'a', 2", "", "1, 2, 3, 4", "stop=1"]:
    sources += [f"slice({a})", f"slice({a}).indices(5)", f"slice({a}).start", f"slice({a}).stop", f"slice({a}).step",
                f"slice({a}) == slice({a})", f"slice({a}) < slice(9)", f"slice({a}).indices(-1)",
                f"slice({a}).indices('a')", f"[0, 1, 2, 3, 4][slice({a})]"]
for _ in range(150):
    items = [rng.randrange(-9, 10) for _ in range(rng.randrange(0, 90))]
    sources.append(f"sorted({items})" if rng.random() < 0.5 else f"x = {items}; x.sort(key=neg); x")
    sources.append(f"sorted({[i / 2 for i in items[:20]]}, reverse={rng.random() < 0.5})")
    sources.append(f"sorted({[(i % 4, i) for i in items[:40]]})")
    sources.append(f"sorted({[str(i) for i in items[:30]]}, key=len, reverse={rng.random() < 0.5})")
sources += ["sorted([1, 'a'])", "sorted(['a', 1])", "sorted([1, None])", "sorted([(1, 'a'), (1, 2)])", "sorted(5)",
            "sorted([[2], [1]])", "x = [3, 'a', 1]; x.sort()", "x = [2.5, 1, True, 0]; x.sort(); x",
            "x = [1, 2]; x.append(x); x", "x = [1]; x.append((x,)); x", "x = [1]; y = (x,); x.append(y); y",
            "x = []; x.append(x); x == x", "x = [1]; x += (2, 3); x", "x = [1]; x += 5", "x = [1]; x *= 3; x",
            "x = [1]; x *= 1.5", "x = (1,); x += (2,); x", "x = (1,); x += [2]", "x = (1,); x *= 2; x",
            "hash([])", "hash(([],))", "hash((1, [2]))", "hash(()) == hash(())", "(1, 2) == (1.0, 2)", "[1] == (1,)",
            "(1).__eq__(2)", "x = (1, 2); x[0] = 1", "x = (1, 2); del x[0]", "x = 5; x[0] = 1", "x = 5; del x[0]",
            "[] is []", "() is ()", "len(5)", "5[0]", "iter(5)", "next([])", "list.append([], 1)", "list.append(1)",
            "list.append((), 1)", "list.append()", "list.__len__([1])", "tuple.count((1, 1), 1)", "[].append.__name__",
            "[].append.__qualname__", "list.append", "list.append.__name__",
            "x = make_class('L', (list,))([1, 2]); x", "x = make_class('L', (list,))([1, 2]); x + [3]",
            "x = make_class('L', (list,))([1, 2]); type(x)", "x = make_class('L', (list,))(); x.a = 5; x.a",
            "x = make_class('L', (list,))([1, 2]); x == [1, 2]", "x = make_class('L', (list,))([2, 1]); x.sort(); x",
            "x = make_class('T', (tuple,))([1, 2]); x", "x = make_class('T', (tuple,))([1, 2]); x + (3,)",
            "x = make_class('T', (tuple,))([1, 2]); x == (1, 2)", "x = make_class('T', (tuple,))([1]); x.a = 5; x.a",
            "x = make_class('T', (tuple,))([1]); x.__dict__", "x = make_class('T', (tuple,))((1, 2)); x[:]",
            "x = make_class('T', (tuple,))((1, 2)); hash(x) == hash((1, 2))", "make_class('T', (tuple,))(1, 2)",
            "make_class('R', (range,))", "make_class('S', (slice,))", "type(make_class('L', (list,))([1]).copy())"]
write(sources)
