# iter with a sentinel calls until it comes.
n = 0
def up():
    global n
    n += 1
    return n
print(list(iter(up, 4)))
try:
    print(iter(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(iter(5, 0))
except Exception as e:
    print(type(e).__name__, e)
# expect: [1, 2, 3]
# expect: TypeError 'int' object is not iterable
# expect: TypeError iter(v, w): v must be callable
