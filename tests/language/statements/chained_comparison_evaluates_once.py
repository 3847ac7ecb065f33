# a < b < c evaluates b once, and stops at the first false part.
def f(x):
    print("f", x)
    return x
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
# expect: f 1
# expect: f 2
# expect: f 3
# expect: True
# expect: f 3
# expect: f 2
# expect: False
