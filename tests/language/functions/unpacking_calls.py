# Order of evaluation in calls with stars, and keywords from mappings.
def say(x):
    print("say", x)
    return x
def f(*a, **k): return a, k
print(f(say(1), *[say(2), say(3)], say(4), k=say(5), **{"m": say(6)}, n=say(7)))
class M:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(f(**M()), f(*"ab", *(x for x in (1, 2))), {**M(), "c": 1}, [*"xy", *{1: 2}])
print(f(*[], **{}), f(**{"self": 1, "class": 2}), (lambda *, a, **k: (a, k))(a=1, b=2))
def g(a, /, **k): return a, k
print(g(1, a=2))
x = [1, 2]
y = f(*x, x.append(3))
print(y)
# expect: say 1
# expect: say 2
# expect: say 3
# expect: say 4
# expect: say 5
# expect: say 6
# expect: say 7
# expect: ((1, 2, 3, 4), {'k': 5, 'm': 6, 'n': 7})
# expect: ((), {'a': 'aa', 'b': 'bb'}) (('a', 'b', 1, 2), {}) {'a': 'aa', 'b': 'bb', 'c': 1} ['x', 'y', 1]
# expect: ((), {}) ((), {'self': 1, 'class': 2}) (1, {'b': 2})
# expect: (1, {'a': 2})
# expect: ((1, 2, None), {})
