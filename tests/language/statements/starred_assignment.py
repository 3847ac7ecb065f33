# One starred target takes what the others leave, as a list.
a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(2)
[h, [i, *j]] = [1, "ab"]
print(a, b, c, d, e, f, g, h, i, j)
# expect: 1 [2, 3] ['x', 'y'] z 0 [] 1 1 a ['b']
