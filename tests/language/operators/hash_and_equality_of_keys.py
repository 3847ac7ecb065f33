# Dict and set use hash first, then identity, then equality.
class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self):
        print("hash", self.n)
        return self.h
    def __eq__(self, o):
        print("eq", self.n, getattr(o, "n", o))
        return self.n == getattr(o, "n", o)
a, b, c = K(1, 1), K(2, 1), K(1, 1)
d = {a: "a"}
print(b in d, c in d, d[a], a in d)
d[c] = "c"
print(len(d), d[a], list(d)[0] is a)
s = {a}
s.add(b)
print(len(s), c in s)
print(1 in {True: 1}, {1: "a", 1.0: "b", True: "c"}, {0, False, 0.0})
class Bad:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq fails")
x = {Bad(): 1}
try:
    x[Bad()]
except ValueError as e:
    print(e)
try:
    x[Bad()] = 2
except ValueError as e:
    print(e)
print(len(x))
# expect: hash 1
# expect: hash 2
# expect: eq 1 2
# expect: hash 1
# expect: eq 1 1
# expect: hash 1
# expect: hash 1
# expect: False True a True
# expect: hash 1
# expect: eq 1 1
# expect: hash 1
# expect: 1 c True
# expect: hash 1
# expect: hash 2
# expect: eq 1 2
# expect: hash 1
# expect: eq 1 1
# expect: 2 True
# expect: True {1: 'c'} {0}
# expect: eq fails
# expect: eq fails
# expect: 1
