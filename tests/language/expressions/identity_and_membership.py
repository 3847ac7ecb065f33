# is compares objects; in asks __contains__, __iter__ or __getitem__.
class Items:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
class Iter:
    def __iter__(self): return iter("ab")
print(20 in Items(), 25 in Items(), "a" in Iter(), 3 not in [1], None is None, [] is not [])
try:
    1 in 5
except TypeError as e:
    print(e)
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan])
# expect: True False True True True True
# expect: argument of type 'int' is not a container or iterable
# expect: True False True
