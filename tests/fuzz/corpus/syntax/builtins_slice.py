# slice objects have parts and indices.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(6), slice(5), slice(None), "abcdef"[slice(1, 3)], s == slice(1, 10, 2))
try:
    print(slice())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(slice(1).indices(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("abc"[slice("a")])
except Exception as e:
    print(type(e).__name__, e)
# expect: slice(1, 10, 2) 1 10 2 (1, 6, 2) slice(None, 5, None) slice(None, None, None) bc True
# expect: TypeError slice expected at least 1 argument, got 0
# expect: ValueError length should not be negative
# expect: TypeError slice indices must be integers or None or have an __index__ method
