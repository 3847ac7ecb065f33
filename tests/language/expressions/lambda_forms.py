# Lambdas take every kind of parameter.
f = lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e)
print(f(1), f(1, 5, 6, d=7, z=8), (lambda: 3)(), (lambda *a: a)(1, 2))
print(f.__name__, f.__qualname__)
# expect: (1, 2, (), 4, {}) (1, 5, (6,), 7, {'z': 8}) 3 (1, 2)
# expect: <lambda> <lambda>
