# Dicts keep the order of insertion.
d = {"b": 1, "a": 2}; d["c"] = 3; d["b"] = 9; del d["a"]; d["a"] = 0
print(d, list(d), len(d), "a" in d, d.get("z"), d.get("z", 5), d == {"a": 0, "b": 9, "c": 3}, {1: "a", 1.0: "b", True: "c"})
try:
    print(d["zz"])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(d[[]])
except Exception as e:
    print(type(e).__name__, e)
try:
    print({[]: 1})
except Exception as e:
    print(type(e).__name__, e)
try:
    print(d < d)
except Exception as e:
    print(type(e).__name__, e)
# expect: {'b': 9, 'c': 3, 'a': 0} ['b', 'c', 'a'] 3 True None 5 True {1: 'c'}
# expect: KeyError 'zz'
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
