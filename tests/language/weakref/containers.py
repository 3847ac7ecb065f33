# Weak containers let go of what nobody else holds.
import weakref


class Node:
    def __init__(self, name):
        self.name = name


a, b = Node("a"), Node("b")
values = weakref.WeakValueDictionary({"a": a, "b": b})
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
group = weakref.WeakSet([a, b])
print(len(values), len(keys), len(group), a in group, keys[a], values["b"].name)
print(sorted(values), sorted(n.name for n in group), sorted(keys.values()))
del a
print(len(values), len(keys), len(group), "a" in values, values.get("a"), list(values.items())[0][0])
try:
    values["a"]
except KeyError as e:
    print("KeyError", e)
group.discard(b)
print(len(group), values.pop("b").name, values.pop("b", None))
# expect: 2 2 2 True 1 b
# expect: ['a', 'b'] ['a', 'b'] [1, 2]
# expect: 1 1 1 False None b
# expect: KeyError 'a'
# expect: 0 b None
