# | and |= merge dicts.
d = {"a": 1}; e = d; d |= {"b": 2}
print(d, e is d, {"a": 1} | {"a": 2, "c": 3})
try:
    print({} | [1])
except Exception as e:
    print(type(e).__name__, e)
# expect: {'a': 1, 'b': 2} True {'a': 2, 'c': 3}
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
