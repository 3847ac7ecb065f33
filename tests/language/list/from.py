# list takes any iterable.
print(list("ab"), list(range(3)), list({1: 2}), list(), list(x for x in "q"), list((1, 2)))
try:
    print(list(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(1, 2))
except Exception as e:
    print(type(e).__name__, e)
# expect: ['a', 'b'] [0, 1, 2] [1] [] ['q'] [1, 2]
# expect: TypeError 'int' object is not iterable
# expect: TypeError list expected at most 1 argument, got 2
