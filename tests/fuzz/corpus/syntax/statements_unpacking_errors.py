# Unpacking says how many values it wanted.
for values in ([1], [1, 2, 3], []):
    try:
        a, b = values
    except ValueError as e:
        print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
try:
    a, b = iter([1, 2, 3, 4])
except ValueError as e:
    print(e)
# expect: not enough values to unpack (expected 2, got 1)
# expect: too many values to unpack (expected 2, got 3)
# expect: not enough values to unpack (expected 2, got 0)
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: cannot unpack non-iterable int object
# expect: too many values to unpack (expected 2)
