# Iterators by __next__, by __getitem__, by iter(callable, sentinel), and what breaks them.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration("value")
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), 1 in Count(3), [*Count(2)], dict(zip("ab", Count(2))), sorted(Count(3)), tuple(Count(1)), set(Count(2)), "".join(map(str, Count(3))))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "done"))
class Old:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), list(zip(Old(), Old())), list(enumerate(Old(), 5)), list(reversed([1, 2])), list(map(lambda a, b: a + b, Old(), [1, 1, 1, 1])))
n = iter(lambda: 5, 5)
print(list(n), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, Old())))
class Weird:
    def __iter__(self): return iter(())
    def __next__(self): return 5
print(list(Weird()), next(Weird()))
try:
    next(iter(Count(0)))
except StopIteration as e:
    print(e.value, e.args)
for act in (lambda: next(Old()), lambda: iter(Count), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(map(None, [1])), lambda: list(enumerate([1], "a")), lambda: [x for x in None], lambda: sum(Old(), None)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
d = {1: 2}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e:
    print(e)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
# expect: [2, 1, 0] 6 2 True [1, 0] {'a': 1, 'b': 0} [0, 1, 2] (0,) {0, 1} 210
# expect: 1 [2, 3] [] done
# expect: [0, 1, 4] True [(0, 0), (1, 1), (4, 4)] [(5, 0), (6, 1), (7, 4)] [2, 1] [1, 2, 5]
# expect: [] [1, 'a'] [4]
# expect: [] 5
# expect: value ('value',)
# expect: TypeError 'Old' object is not an iterator
# expect: TypeError 'type' object is not iterable
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: dictionary changed size during iteration
# expect: Set changed size during iteration
# expect: [2, 4]
