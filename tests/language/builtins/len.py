# len asks __len__, which must give a whole number of 0 or more.
class N:
    def __len__(self): return -1
class F:
    def __len__(self): return 1.5
print(len("abc"), len([]), len({1: 2}), len(range(10**6)))
try:
    print(len(N()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(len(F()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(len(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(len())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(len([], []))
except Exception as e:
    print(type(e).__name__, e)
# expect: 3 0 1 1000000
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError object of type 'int' has no len()
# expect: TypeError len() takes exactly one argument (0 given)
# expect: TypeError len() takes exactly one argument (2 given)
