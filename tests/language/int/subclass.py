# A subclass of int keeps int's behaviour and its own.
class Age(int):
    def __repr__(self): return f"Age({int(self)})"
    def older(self): return Age(self + 1)
a = Age(5)
print(a, a + 1, a.older(), a == 5, hash(a) == hash(5), type(a + 1).__name__, [1, 2, 3, 4, 5, 6][a], f"{a} {a:03d}", str(a), sorted([Age(3), 1]))
# expect: Age(5) 6 Age(6) True True int 6 Age(5) 005 Age(5) [1, Age(3)]
