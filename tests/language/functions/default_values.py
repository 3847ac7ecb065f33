# Defaults are made once, at the definition.
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f.__defaults__)
n = 1
def g(a=n): return a
n = 2
print(g())
def h(*, k=print("once")): return k
print(h(), h())
# expect: [1, 2] [1, 2] [3] ([1, 2],)
# expect: 1
# expect: once
# expect: None None
