# A generator expression evaluates its first iterable at once, and the rest when asked.
def source(n):
    print("source", n)
    return range(n)
it = (x * y for x in source(2) for y in source(3) if y)
print("made")
print(list(it))
try:
    it = (x for x in 5)
except TypeError as e:
    print(e)
it = (y for x in [1] for y in 5)
try:
    list(it)
except TypeError as e:
    print(e)
n = 10
it = (n + x for x in range(2))
n = 20
print(list(it), sum(x for x in range(4)), it.__name__)
print((lambda: (yield))().__next__())
# expect: source 2
# expect: made
# expect: source 3
# expect: source 3
# expect: [0, 0, 1, 2]
# expect: 'int' object is not iterable
# expect: 'int' object is not iterable
# expect: [20, 21] 6 <genexpr>
# expect: None
