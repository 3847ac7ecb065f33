# The right side is evaluated first, then the targets from left to right.
def f(x):
    print("f", x)
    return x
d = {}
d[f(1)] = d[f(2)] = f(3)
print(d)
i = 0
l = [10, 20, 30]
i, l[i] = 1, 99
print(i, l)
# expect: f 3
# expect: f 1
# expect: f 2
# expect: {1: 3, 2: 3}
# expect: 1 [10, 99, 30]
