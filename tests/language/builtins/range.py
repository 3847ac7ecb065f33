# Ranges are sequences with arithmetic.
r = range(2, 20, 3)
print(list(r), r[1], r[-1], r[1:3], r[::-1], len(r), 8 in r, 9 in r, r.index(8), r.count(5), r.start, r.stop, r.step)
print(r == range(2, 19, 3), range(0) == range(5, 5), hash(range(3)) == hash(range(3)), list(reversed(range(3))), bool(range(0)), repr(range(1, 5)), repr(range(1, 5, 2)), list(range(5, 0, -2)))
try:
    print(range(1, 2, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(r[10])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(r.index(3))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(range(1, 2, 3, 4))
except Exception as e:
    print(type(e).__name__, e)
# expect: [2, 5, 8, 11, 14, 17] 5 17 range(5, 11, 3) range(17, -1, -3) 6 True False 2 1 2 20 3
# expect: True True True [2, 1, 0] False range(1, 5) range(1, 5, 2) [5, 3, 1]
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError range expected at least 1 argument, got 0
# expect: IndexError range object index out of range
# expect: ValueError range.index(x): x not in range
# expect: TypeError range expected at most 3 arguments, got 4
