# Mapping patterns ask get alone: __missing__ is not called.
from collections import defaultdict
d = defaultdict(list, a=1)
match d:
    case {"b": x}: print("b", x)
    case {"a": x}: print("a", x)
print(dict(d))
match {"x": None}:
    case {"x": None, **rest}: print(rest)
match {}:
    case {}: print("any mapping")
match {1: 2}:
    case {True: v}: print("true is one", v)
match [1]:
    case {}: print("no")
    case _: print("no mapping")
k = "key"
class N: key = "key"
match {"key": 1}:
    case {N.key: v}: print(v)
# expect: a 1
# expect: {'a': 1}
# expect: {}
# expect: any mapping
# expect: true is one 2
# expect: no mapping
# expect: 1
