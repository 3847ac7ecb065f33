# Writes sets.tsv: the methods, operators and errors of set and frozenset, for sets whose order is certain.
import random

from shown import write

rng = random.Random(3)
sources = []
SETS = ["set()", "{1}", "{1, 2, 3}", "{3, 5}", "frozenset()", "frozenset([1, 2])", "frozenset([3])"]
OTHERS = SETS + ["[]", "[1, 2]", "(3,)", "{}", "{1: 2}", "range(3)", "5", "None", "[[]]", "iter([1])"]
for s in SETS:
    for o in OTHERS:
        for op in ["|", "&", "-", "^", "==", "!=", "<", "<=", ">", ">="]:
            sources.append(f"{s} {op} {o}")
        for m in ["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"]:
            sources.append(f"{s}.{m}({o})")
        for m in ["update", "intersection_update", "difference_update", "symmetric_difference_update"]:
            sources.append(f"x = {s}; x.{m}({o}); x")
        for op in ["|=", "&=", "-=", "^="]:
            sources.append(f"x = {s}; x {op} {o}; x")
    for v in ["1", "9", "[]", "{1}", "frozenset([1])", "{}", "()", "([],)", "None", "1.0"]:
        sources += [f"{v} in {s}", f"x = {s}; x.add({v}); x", f"x = {s}; x.discard({v}); x", f"x = {s}; x.remove({v}); x"]
    for m in ["copy()", "clear()", "pop()", "union()", "intersection()", "difference()", "update()", "pop(1)", "add()",
              "add(1, 2)", "union([1], [2])", "intersection([1], [1, 2])", "difference([1], [2])", "symmetric_difference()",
              "update([1], (2,))", "remove()", "foo()", "__len__()", "__contains__(1)", "__or__([1])", "__and__({1})",
              "__sub__({1})", "__rsub__({1, 9})", "__eq__({1})", "__lt__({1, 9})", "__init__([1])", "__hash__"]:
        if m != "__hash__":
            sources += [f"x = {s}; x.{m}", f"x = {s}; x.{m}; x"]
    for f in ["len", "list", "repr", "bool", "sorted", "iter", "set", "frozenset", "type", "reversed"]:
        if f != "sorted" or "None" not in s:
            sources.append(f"{f}({s})")
    sources += [f"hash({s}) == hash(frozenset({s}))", f"iter({s}).__length_hint__()", f"next(iter({s}), 0)"]
sources += [f"{t}({a})" for t in ["set", "frozenset"] for a in
            ["", "1", "[1, 1]", "[[]]", "1, 2", "x=1", "None", "'a'", "{1: 2}", "[{1}]", "iter([2])"]]
sources += ["{[]}", "{{}}", "{1, []}", "{([],)}", "hash(set())", "frozenset([frozenset([1])])", "{frozenset([1])} == {frozenset([1])}",
            "{1} in {frozenset([1])}", "{1} in {1}", "x = {frozenset([1])}; x.remove({1}); x", "x = {frozenset([1])}; x.discard({1}); x",
            "x = {1, 2}; i = iter(x); next(i); x.add(3); next(i)", "x = {1, 2}; i = iter(x); next(i); x.discard(2); next(i)",
            "x = {1, 2}; i = iter(x); next(i); next(i); next(i, 0); x.add(5); next(i, 0)",
            "x = make_class('S', (set,))([1]); x", "x = make_class('S', (set,))([1]); x | {2}", "x = make_class('S', (set,))(); x",
            "x = make_class('F', (frozenset,))([1]); x", "x = make_class('F', (frozenset,))(); x",
            "type(make_class('S', (set,))([1]).copy())", "type(make_class('S', (set,))([1]) - {1})",
            "type(make_class('S', (set,))([1]).union())", "type(make_class('F', (frozenset,))([1]) | {1})",
            "make_class('F', (frozenset,))([1]) == {1}", "make_class('S', (set,))(1, 2)", "make_class('F', (frozenset,))(x=1)",
            "x = make_class('S', (set,))(); x.a = 1; x.a", "hash(make_class('F', (frozenset,))([1])) == hash(frozenset([1]))",
            "frozenset([1]) is frozenset([1])", "x = frozenset([1]); frozenset(x) is x", "x = frozenset([1]); x.copy() is x",
            "x = frozenset([1]); x.union() is x", "x = set(); x.pop()", "x = {1}; x.remove(2)", "set.add({1}, 2)", "set.add(1, 2)",
            "set.union({1}, {2})", "frozenset.add", "frozenset([1]).add", "{1} | [1]", "[1] | {1}", "{1} + {2}", "{1} < 5",
            "x = {1}; x |= [2]", "x = {1}; x &= [2]", "{1, 2}.isdisjoint([[]])", "{1}.issuperset([[]])", "{1}.issubset([[]])"]
for _ in range(60):
    items = ", ".join(str(rng.randrange(0, 60)) for _ in range(rng.choice([1, 2, 3, 5, 8, 12, 29, 30, 31, 40])))
    sources += ["{" + items + "}", "{" + items + "}.copy()", "set([" + items + "])", "list({" + items + "}) + [1]"]
write(sources)
