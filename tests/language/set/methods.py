# Methods of sets.
s = {1, 2}; s.add(3); s.discard(9); s.remove(1); s.update([5, 6], {7})
print(s, s.union([8]), s.intersection([2, 3]), s.difference({2}), s.symmetric_difference([2, 100]), s.issubset(range(10)), s.issuperset([2]), s.copy() == s, {4}.pop())
s.intersection_update([2, 5]); s |= {9}; s -= {2}; s ^= {5, 1}
print(s, s.clear(), s)
try:
    print({1}.remove(2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(set().pop())
except Exception as e:
    print(type(e).__name__, e)
try:
    print({1}.add([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(frozenset([1]).add(2))
except Exception as e:
    print(type(e).__name__, e)
# expect: {2, 3, 5, 6, 7} {2, 3, 5, 6, 7, 8} {2, 3} {3, 5, 6, 7} {3, 100, 5, 6, 7} True True True 4
# expect: set() None set()
# expect: KeyError 2
# expect: KeyError 'pop from an empty set'
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: AttributeError 'frozenset' object has no attribute 'add'
