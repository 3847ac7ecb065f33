# Loop variables unpack nested tuples and stars.
for (a, b), *c in [((1, 2), 3, 4), ((5, 6),)]:
    print(a, b, c)
# expect: 1 2 [3, 4]
# expect: 5 6 []
