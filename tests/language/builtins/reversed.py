# reversed takes sequences and what has __reversed__.
class V:
    def __reversed__(self): return iter("xyz")
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed({"a": 1, "b": 2})), list(reversed(V())))
try:
    print(reversed({1, 2}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(reversed(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: [2, 1] ['b', 'a'] ['b', 'a'] ['x', 'y', 'z']
# expect: TypeError 'set' object is not reversible
# expect: TypeError 'int' object is not reversible
