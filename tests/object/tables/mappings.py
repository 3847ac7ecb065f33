# Writes mappings.tsv: dict, its views, mappingproxy, SimpleNamespace.
import random

from shown import write

rng = random.Random(2)
sources = []
DICTS = ["{}", "{1: 2}", "{'a': 1, 'b': 2}", "{1: 'x', 'k': [1], (1, 2): None}", "{True: 1, 1.0: 2, 1: 3}",
         "{None: 0, 0: None, 0.0: 1, False: 2}", "{i: i}", "{-1: 1, -2: 2}"]
DICTS.remove("{i: i}")
METHODS = ["clear()", "copy()", "get(1)", "get('a')", "get(9)", "get(9, 5)", "get([])", "get()", "get(1, 2, 3)",
           "get(key=1)", "items()", "keys()", "values()", "pop(1)", "pop('a', 7)", "pop(9)", "pop(9, None)", "pop([])",
           "pop([], 1)", "pop()", "popitem()", "popitem(1)", "setdefault(1)", "setdefault(9, 4)", "setdefault([], 1)",
           "setdefault()", "update({1: 5})", "update([(1, 5)])", "update(a=5)", "update({1: 5}, a=6)", "update(5)",
           "update([5])", "update([(1,)])", "update(['ab', 'cd'])", "update(['abc'])", "update(1, 2)", "update(None)",
           "update()", "update(x)", "__contains__(1)", "__getitem__(9)", "__setitem__(1, 5)", "__delitem__(1)",
           "__len__()", "__eq__({})", "__eq__(1)", "__or__({5: 6})", "__or__([])", "__ior__([(1, 2)])", "__ior__(5)",
           "__reversed__()", "__iter__()", "foo()", "fromkeys([1, 2])", "__ror__({8: 9})", "__init__({5: 6}, b=7)"]
for d in DICTS:
    for m in METHODS:
        sources += [f"x = {d}; x.{m}", f"x = {d}; x.{m}; x"]
    for k in ["1", "'a'", "9", "[]", "None", "(1, 2)", "{}", "1.0", "True", "-1", "([],)"]:
        sources += [f"{d}[{k}]", f"{k} in {d}", f"{k} not in {d}", f"x = {d}; x[{k}] = 7; x", f"x = {d}; del x[{k}]; x"]
    for d2 in DICTS + ["[]", "None", "[(1, 2)]"]:
        sources += [f"{d} | {d2}", f"{d} == {d2}", f"{d} != {d2}", f"{d} < {d2}", f"x = {d}; x |= {d2}; x", f"{d2} | {d}"]
        sources.append("{**%s, **%s}" % (d, d2))
    sources += [f"len({d})", f"list({d})", f"list(reversed({d}))", f"list({d}.items())", f"sorted({d}, key=repr)",
                f"hash({d})", f"bool({d})", f"dict({d})", f"repr({d})", f"iter({d})", f"tuple({d}.values())",
                f"list(reversed({d}.values()))", f"list(reversed({d}.items()))", f"next(iter({d}), 'end')",
                f"iter({d}).__length_hint__()", f"{d} + {d}", f"-{d}", f"{d}.keys().mapping",
                f"{d}.values() == {d}.values()", f"{d}.items() == {d}.items()", f"{d}.keys() == {d}.keys()",
                f"hash({d}.keys())", f"mappingproxy({d})", f"mappingproxy({d}) == {d}", f"mappingproxy({d})[1]",
                f"1 in mappingproxy({d})", f"len(mappingproxy({d}))", f"mappingproxy({d}) | {{7: 7}}",
                f"list(mappingproxy({d}).items())", f"mappingproxy({d}).get(1)", f"mappingproxy({d}).get(5, 6)",
                f"list(mappingproxy({d}))", f"x = mappingproxy({d}); x[1] = 1", f"x = mappingproxy({d}); x |= {{1: 1}}"]
VIEWS = ["{}.keys()", "{1: 2}.keys()", "{1: 2, 3: 4}.keys()", "{1: 2}.items()", "{1: 2, 3: 4}.items()", "{1: [2]}.items()",
         "{1: 2}.values()", "{2: 1, 1: 2}.keys()"]
OTHERS = VIEWS + ["{1, 3}", "{(1, 2)}", "[1, 5]", "[(1, 2)]", "set()", "frozenset([1])", "'ab'", "5", "[[]]", "{1: 0}"]
for v in VIEWS:
    for o in OTHERS:
        for op in ["==", "!=", "<", "<=", ">", ">="]:
            sources += [f"{v} {op} {o}", f"{o} {op} {v}"]
        for op in ["&", "|", "-", "^"]:  # sorted: the order of tuples and texts is a 32-bit one here
            sources += [f"sorted({v} {op} {o}, key=repr)", f"sorted({o} {op} {v}, key=repr)"]
        sources.append(f"{v}.isdisjoint({o})")
    for k in ["1", "9", "(1, 2)", "[]", "(1, 9)", "2", "(1, 2, 3)", "[1, 2]"]:
        sources.append(f"{k} in {v}")
    sources += [f"len({v})", f"repr({v})", f"list({v})", f"bool({v})", f"{v}.foo", f"{v}[0]", f"iter({v})", f"type({v})"]
sources += [f"dict({a})" for a in ["", "1", "[1]", "[(1, 2)]", "{1: 2}", "a=1", "{1: 2}, a=3", "[(1, 2)], a=3", "1, 2",
                                   "[(1, 2, 3)]", "['ab']", "[[1, 2], (3, 4)]", "None", "[([], 1)]", "iter([(1, 2)])",
                                   "zip('ab', [1, 2])", "{1}", "'ab'", "mappingproxy({1: 2})"]]
sources += [f"dict.fromkeys({a})" for a in ["", "1", "[1, 2]", "'ab', 0", "[[]]", "{1: 2}", "[1], 2, 3", "[1], value=2"]]
sources += ["x = {}; x['self'] = x; x", "x = {}; x[1] = [x]; x", "x = {}; x[1] = x.values(); x", "x = {}; x[1] = x.items(); x",
            "x = {1: 2, 3: 4}; i = iter(x); next(i); x[5] = 6; next(i)",
            "x = {1: 2, 3: 4}; i = iter(x); next(i); del x[1]; x[5] = 6; next(i); next(i); next(i, 0)",
            "x = {1: 2, 3: 4}; i = iter(x.items()); next(i); x.clear(); next(i)",
            "x = {1: 2, 3: 4}; i = iter(x); next(i); next(i); next(i, 0); x[9] = 1; next(i, 0)",
            "x = {1: 2}; i = iter(x); del x[1]; next(i)", "x = {1: 2}; i = iter(x); x[2] = 3; next(i)",
            "x = {1: 2}; i = iter(x.values()); x[1] = 3; next(i)", "x = {1: 2}; i = reversed(x); x[2] = 3; next(i)",
            "x = {1: 2, 3: 4}; i = iter(x); x.popitem(); x[3] = 9; list(i)", "x = {1: 2, 2: 3}; x.popitem(); x.popitem()",
            "x = make_class('D', (dict,))(a=1); x", "x = make_class('D', (dict,))(a=1); x == {'a': 1}",
            "x = make_class('D', (dict,))(); x[1]", "type(make_class('D', (dict,))(a=1).copy())",
            "type(make_class('D', (dict,)).fromkeys([1]))", "type(make_class('D', (dict,))() | {})",
            "x = make_class('D', (dict,))(); x.b = 1; x.b", "SimpleNamespace(a=1, b='x')", "SimpleNamespace()",
            "SimpleNamespace({'a': 1}, b=2)", "SimpleNamespace(a=1).a", "SimpleNamespace(1)",
            "SimpleNamespace(a=1) == SimpleNamespace(a=1)", "SimpleNamespace(a=1) == SimpleNamespace(a=2)",
            "SimpleNamespace(a=1) == 1", "x = SimpleNamespace(); x.y = x; x", "x = SimpleNamespace(); x.y = 1; x",
            "SimpleNamespace(1, 2)", "SimpleNamespace(a=1).__dict__", "mappingproxy(1)",
            "mappingproxy([])", "mappingproxy()", "hash(mappingproxy({}))"]
for n in [5, 6, 10, 11, 21, 40, 100]:
    for _ in range(6):
        keys = [rng.randrange(0, 50) for _ in range(n)]
        steps = []
        for k in keys:
            r = rng.random()
            steps.append(f"x[{k}] = {k}" if r < 0.6 else f"x.pop({k}, 0)" if r < 0.9 else f"x.setdefault('k{k}', 1)")
        sources.append("x = {}; " + "; ".join(steps) + "; x")
write(sources)
