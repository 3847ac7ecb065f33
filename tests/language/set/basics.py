# Sets of ints and their operations.
print({1, 2, 2}, {1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} >= {2}, 1 in {1}, len({1, 1}), set(), set([3, 1, 3]), {1} == frozenset([1]), {1, 2}.isdisjoint({3}), set(range(5)))
try:
    print({[]})
except Exception as e:
    print(type(e).__name__, e)
try:
    print({1} + {2})
except Exception as e:
    print(type(e).__name__, e)
try:
    print({1} | [2])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(set(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: {1, 2} {1, 2, 3} {2} {1} {1, 3} True True True 1 set() {1, 3} True True {0, 1, 2, 3, 4}
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError 'int' object is not iterable
