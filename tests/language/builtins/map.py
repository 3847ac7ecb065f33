# map stops with the shortest, unless strict.
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
try:
    print(map(str))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(map(5, [1])))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(list(map(len, [1])))
except Exception as e:
    print(type(e).__name__, e)
# expect: ['1', '2'] [11, 22]
# expect: TypeError map() must have at least two arguments.
# expect: TypeError 'int' object is not callable
# expect: TypeError object of type 'int' has no len()
