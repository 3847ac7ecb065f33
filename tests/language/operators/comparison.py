# Rich comparison: reflection, chaining, identity in containers, total_ordering, results that are no bool.
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return ("lt", self.n)
    def __eq__(self, o): return ("eq", self.n)
class B(A):
    def __gt__(self, o): return ("B.gt", self.n)
print(A(1) < A(2), A(1) > A(2), A(1) == A(2), A(1) != A(2), A(1) < B(2), B(3) > A(1), A(1) < 5)
for act in (lambda: A(1) <= A(2), lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: 1j < 2, lambda: object() >= 1):
    try:
        print(act())
    except TypeError as e:
        print(e)
n = float("nan")
print(n == n, [n] == [n], n in [n], (n,) == (n,), {n: 1} == {n: 1}, 1 == 1.0 == True, 1 < 2 < 3 > 2, "a" < "b" <= "b")
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), sorted([3, 1, 2], reverse=True), max(V(1), V(3)).v)
print((3).__lt__(4.0), (3).__lt__(4), (3.0).__lt__(4), (3).__eq__("x"), object().__eq__(5), "a".__lt__(1), [].__eq__(()), (1).__add__(1.5), (1.5).__add__(1))
# expect: ('lt', 1) ('lt', 2) ('eq', 1) False ('B.gt', 2) ('B.gt', 3) ('lt', 1)
# expect: '<=' not supported between instances of 'A' and 'A'
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'list' and 'tuple'
# expect: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: '<' not supported between instances of 'complex' and 'int'
# expect: '>=' not supported between instances of 'object' and 'int'
# expect: False True True True True True True True
# expect: True True False [3, 2, 1] 3
# expect: NotImplemented True True NotImplemented NotImplemented NotImplemented NotImplemented NotImplemented 2.5
