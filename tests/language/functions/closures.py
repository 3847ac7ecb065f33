# Closures share a cell; a loop's functions see its last value; cells tell of their content.
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc()
print(get(), inc.__closure__[0] is get.__closure__[0], inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
inc.__closure__[0].cell_contents = 10
print(get())
def late():
    def use(): return value
    try:
        use()
    except NameError as e:
        print(e)
    value = 5
    return use()
print(late())
def empty():
    def f(): return q
    print(f.__closure__[0])
    try:
        f.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    if False: q = 1
if False: empty()
def deep():
    x = 1
    def a():
        def b():
            nonlocal x
            x += 1
        b()
        return x
    return a(), x
print(deep())
def unbound():
    print(x)
    x = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)
# expect: 2 True 2 ('n',)
# expect: [2, 2, 2] [0, 1, 2]
# expect: 10
# expect: cannot access free variable 'value' where it is not associated with a value in enclosing scope
# expect: 5
# expect: (2, 2)
# expect: cannot access local variable 'x' where it is not associated with a value
