# Writes iterators.tsv: enumerate, zip, map, filter, reversed, iter(f, sentinel), weak references.
from shown import write

sources = []
ITERABLES = ["[]", "[1, 2]", "'ab'", "(1,)", "{1: 2}", "{5}", "range(3)", "iter([4, 5])", "5", "None"]
for a in ITERABLES:
    sources += [f"list(enumerate({a}))", f"list(enumerate({a}, 5))", f"list(enumerate({a}, start=-1))", f"list(zip({a}))",
                f"list(map(str, {a}))", f"list(filter(None, {a}))", f"list(reversed({a}))", f"list(filter(str, {a}))",
                f"enumerate({a})", f"zip({a})", f"map(str, {a})", f"filter(None, {a})", f"tuple({a})",
                f"list(map(None, {a}))", f"list(map(5, {a}))", f"list(map(len, {a}))"]
    for b in ITERABLES:
        sources += [f"list(zip({a}, {b}))", f"list(zip({a}, {b}, strict=True))", f"list(map(isinstance, {a}, [int, str]))",
                    f"list(zip({a}, {b}, [1, 2], strict=True))", f"list(map(getattr, {a}, {b}, strict=True))"]
sources += ["enumerate()", "enumerate([], 1, 2)", "enumerate(iterable=[1])", "list(enumerate(iterable=[1], start=3))",
            "enumerate([], 'a')", "enumerate([], 1.0)", "list(enumerate('ab', 10**30))", "enumerate([], foo=1)", "zip()",
            "list(zip())", "zip(foo=1)", "zip([], strict=1, foo=2)", "map()", "map(len)", "map(len, [], foo=1)", "filter()",
            "filter(None)", "filter(None, [], 1)", "filter(function=None)", "reversed()", "reversed([], [])", "reversed({1})",
            "reversed(5)", "reversed(x=1)", "reversed('abc')", "list(reversed('abc'))", "list(reversed((1, 2)))",
            "reversed((1, 2)).__length_hint__()", "iter([], 1)", "iter(len, 1)", "iter(5, 1)", "next(5)", "next([])",
            "next(iter([]), None)", "next(iter([]))", "x = iter([1, 2]); next(x); list(x)", "x = [1, 2, 3]; i = iter(x); next(i); x.clear(); list(i)",
            "x = [1, 2]; i = iter(x); list(i); x.append(3); list(i)", "x = [1, 2]; i = iter(x); next(i); x.append(3); list(i)",
            "x = [1, 2, 3]; i = reversed(x); next(i); x.pop(); x.pop(); list(i)", "x = iter([5, 6, 7]); list(iter(x.__next__, 7))",
            "x = iter([5, 6]); list(iter(x.__next__, 9))", "x = [1, 2, 3]; list(iter(x.pop, 1))", "iter([1]).__next__()",
            "iter([]).__next__()", "x = iter([1]); iter(x) is x", "list(zip([1, 2], [3, 4], [5]))", "list(zip('ab', range(5)))",
            "x = iter([1, 2, 3]); list(zip(x, x))", "x = iter([1, 2, 3]); list(zip(x, [1])); next(x)",
            "x = zip([1], [2, 3], strict=True); next(x); next(x)", "x = make_class('C', ())(); ref(x)() is x",
            "x = make_class('C', ())(); r = ref(x); x = 0; r()", "ref(1)", "ref([])", "ref({})", "ref('a')", "ref(())", "ref(None)",
            "x = {1}; ref(x)() is x", "x = make_class('C', ())(); ref(x) is ref(x)", "x = make_class('C', ())(); ref(x) == ref(x)",
            "x = make_class('C', ())(); hash(ref(x)) == hash(x)", "x = make_class('C', ())(); r = ref(x); x = 0; hash(r)",
            "x = make_class('C', ())(); y = []; r = ref(x, y.append); x = 0; y[0] is r", "x = make_class('C', ())(); ref(x, None).__callback__",
            "x = make_class('C', ())(); r = ref(x); x = 0; r == r", "ref()", "x = make_class('C', ())(); ref(x, 1, 2)",
            "x = make_class('C', ())(); ref(x)(1)", "x = make_class('C', (list,))(); ref(x)() is x",
            "x = make_class('C', (tuple,))(); ref(x)", "x = frozenset([1]); ref(x)() is x", "type(ref(make_class('C', ())))"]
write(sources)
