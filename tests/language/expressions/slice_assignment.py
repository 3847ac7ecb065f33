# Slices can be replaced by longer and shorter lists, extended ones only by equal ones.
l = list(range(6))
l[1:3] = ["a", "b", "c"]
print(l)
l[::2] = [0, 0, 0, 0]
print(l)
del l[1::2]
print(l)
try:
    l[::2] = [1]
except ValueError as e:
    print(e)
try:
    l[0:1] = 5
except TypeError as e:
    print(e)
# expect: [0, 'a', 'b', 'c', 3, 4, 5]
# expect: [0, 'a', 0, 'c', 0, 4, 0]
# expect: [0, 0, 0, 0]
# expect: attempt to assign sequence of size 1 to extended slice of size 2
# expect: must assign iterable to extended slice
