# all and any stop early, and are true and false of nothing.
print(all([]), any([]), all([1, 0]), any([0, 2]), all(x > 0 for x in (1, 2)))
it = iter([0, 1, 2]); any(it)
print(list(it))
try:
    print(all(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: True False False True True
# expect: [2]
# expect: TypeError 'int' object is not iterable
