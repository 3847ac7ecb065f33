# enumerate counts from a start.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)))
try:
    print(enumerate(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(enumerate())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(next(enumerate([])))
except Exception as e:
    print(type(e).__name__, e)
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(-1, 'a'), (0, 'b')]
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: StopIteration 
