# list and tuple ask __len__ or __length_hint__ after __iter__.
# python: 3.14
class C:
    def __iter__(self):
        print("iter")
        return iter([1, 2])
    def __len__(self):
        print("len")
        return 2
class H:
    def __iter__(self):
        print("iter")
        return iter([3])
    def __length_hint__(self):
        print("hint")
        return 10
print(list(C()), tuple(C()), [*C()], (*H(),), {*C()}, set(C()), sorted(H()), list(H()), tuple(H()))
a = []
a.extend(C())
a += H()
print(a, sum(C()), max(C()), bytes(C()), dict.fromkeys(C()), list(map(str, C())), list(enumerate(H())))
x, y = C()
print(x, y, "".join(map(str, C())), list(zip(C(), H())))
import operator
print(operator.length_hint(H()), operator.length_hint([1]), operator.length_hint(iter([1, 2])), operator.length_hint(5, 7))
class Bad:
    def __iter__(self): return iter([1])
    def __len__(self): raise ValueError("len fails")
class Bad2:
    def __iter__(self): return iter([1])
    def __len__(self): raise TypeError("swallowed")
try:
    list(Bad())
except ValueError as e:
    print(e)
print(list(Bad2()))
# expect: iter
# expect: len
# expect: iter
# expect: iter
# expect: len
# expect: iter
# expect: hint
# expect: iter
# expect: iter
# expect: iter
# expect: hint
# expect: iter
# expect: hint
# expect: iter
# expect: [1, 2] (1, 2) [1, 2] (3,) {1, 2} {1, 2} [3] [3] (3,)
# expect: iter
# expect: len
# expect: iter
# expect: hint
# expect: iter
# expect: iter
# expect: iter
# expect: len
# expect: iter
# expect: iter
# expect: iter
# expect: [1, 2, 3] 3 2 b'\x01\x02' {1: None, 2: None} ['1', '2'] [(0, 3)]
# expect: iter
# expect: iter
# expect: iter
# expect: iter
# expect: 1 2 12 [(1, 3)]
# expect: hint
# expect: 10 1 2 7
# expect: len fails
# expect: [1]
