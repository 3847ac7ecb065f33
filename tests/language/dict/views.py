# Views follow their dict, and keys are a set.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "a" in k, 3 in v, ("a", 1) in i, k & {"a", "z"}, k - {"a"} == {"b", "c"}, list(reversed(k)), k == {"a", "b", "c"}, k.isdisjoint(["q"]), {**d})
try:
    print(v[0])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(k[0])
except Exception as e:
    print(type(e).__name__, e)
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True {'a'} True ['c', 'b', 'a'] True True {'a': 1, 'b': 2, 'c': 3}
# expect: TypeError 'dict_values' object is not subscriptable
# expect: TypeError 'dict_keys' object is not subscriptable
