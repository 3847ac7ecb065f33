# next takes a default for an iterator that has ended.
it = iter([1])
print(next(it), next(it, "none"))
try:
    print(next(it))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(next([1]))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 none
# expect: StopIteration 
# expect: TypeError 'list' object is not an iterator
