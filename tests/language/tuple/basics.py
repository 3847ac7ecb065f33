# Tuples are immutable and hashable.
print((), (1,), (1, 2) + (3,), (0,) * 3, (1, 2)[1], (1, 2, 3)[1:], tuple("ab"), (1, 2).index(2), (1, 1).count(1), (1, 2) == (1, 2), (1, "a") < (2,), 1 in (1,), len(()), hash((1, 2)) == hash((1, 2)), tuple([1]) is not None)
try:
    print((1,).index(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1,)[3])
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1,) + [2])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(tuple(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1,).append(2))
except Exception as e:
    print(type(e).__name__, e)
# expect: () (1,) (1, 2, 3) (0, 0, 0) 2 (2, 3) ('a', 'b') 1 2 True True True 0 True True
# expect: ValueError tuple.index(x): x not in tuple
# expect: IndexError tuple index out of range
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError 'int' object is not iterable
# expect: AttributeError 'tuple' object has no attribute 'append'
