# zip stops with the shortest, and complains when strict.
print(list(zip([1, 2], "ab")), list(zip()), list(zip([1, 2, 3], [4])), list(zip(*[(1, 2), (3, 4)])))
try:
    print(list(zip([1], [1, 2], strict=True)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(zip([1, 2], [1], strict=True)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(zip(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(zip([1], foo=1))
except Exception as e:
    print(type(e).__name__, e)
# expect: [(1, 'a'), (2, 'b')] [] [(1, 4)] [(1, 3), (2, 4)]
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: TypeError 'int' object is not iterable
# expect: TypeError zip() got an unexpected keyword argument 'foo'
