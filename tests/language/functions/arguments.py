# Binding of arguments, and the words for those that do not fit.
def f(a, /, b, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, 2, d=4), f(1, b=2, d=4, a=9), f(1, 2, 3, 4, 5, d=6, z=7))
def g(a, b=2, *, c, d): pass
def h(a, b, /): pass
def k(): pass
def many(a, b, c): pass
def opt(a, b=1): pass
for call in (lambda: f(1), lambda: f(1, 2), lambda: g(1), lambda: g(1, 2, 3, c=1, d=2), lambda: g(1, c=1, d=2, e=3), lambda: h(a=1, b=2), lambda: h(1), lambda: k(1),
             lambda: many(), lambda: many(1), lambda: many(1, 2, 3, 4), lambda: opt(), lambda: opt(1, 2, 3), lambda: g(1, a=2, c=1, d=1), lambda: many(1, 2, c=3, a=1),
             lambda: k(*5), lambda: k(**5), lambda: k(**{1: 2}), lambda: f(1, 2, d=1, **{"d": 2}), lambda: k(x=1), lambda: many(1, bb=2), lambda: h(1, 2, b=3),
             lambda: g(1, 2, 3, 4, c=1), lambda: (lambda x: x)(), lambda: f(*[1, 2], **{"d": 1}, **{"q": 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
# expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (), 4, 5, {'a': 9}) (1, 2, 3, (4, 5), 6, 5, {'z': 7})
# expect: f() missing 1 required positional argument: 'b'
# expect: f() missing 1 required keyword-only argument: 'd'
# expect: g() missing 2 required keyword-only arguments: 'c' and 'd'
# expect: g() takes from 1 to 2 positional arguments but 3 positional arguments (and 2 keyword-only arguments) were given
# expect: g() got an unexpected keyword argument 'e'
# expect: h() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: h() missing 1 required positional argument: 'b'
# expect: k() takes 0 positional arguments but 1 was given
# expect: many() missing 3 required positional arguments: 'a', 'b', and 'c'
# expect: many() missing 2 required positional arguments: 'b' and 'c'
# expect: many() takes 3 positional arguments but 4 were given
# expect: opt() missing 1 required positional argument: 'a'
# expect: opt() takes from 1 to 2 positional arguments but 3 were given
# expect: g() got multiple values for argument 'a'
# expect: many() got multiple values for argument 'a'
# expect: __main__.k() argument after * must be an iterable, not int
# expect: __main__.k() argument after ** must be a mapping, not int
# expect: keywords must be strings
# expect: __main__.f() got multiple values for keyword argument 'd'
# expect: k() got an unexpected keyword argument 'x'
# expect: many() got an unexpected keyword argument 'bb'. Did you mean 'b'?
# expect: h() got some positional-only arguments passed as keyword arguments: 'b'
# expect: g() takes from 1 to 2 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
# expect: (1, 2, 3, (), 1, 5, {'q': 2})
