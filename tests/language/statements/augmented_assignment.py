# Augmented assignment evaluates its target once.
def f():
    print("target")
    return [1, 2]
f()[0] += 5
a = b = [1]
a += [2]
print(b, a is b)
t = u = (1,)
t += (2,)
print(u, t)
x = 7
x //= 2; x **= 3; x %= 10; x <<= 2; x |= 1; x ^= 3; x &= 30; x >>= 1; x -= 1; x *= 3
print(x)
x /= 4
print(x)
# expect: target
# expect: [1, 2] True
# expect: (1,) (1, 2)
# expect: 42
# expect: 10.5
