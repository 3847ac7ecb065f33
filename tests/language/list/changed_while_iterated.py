# Iteration over a list goes by index.
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
for x in (m := [1]):
    if len(m) < 4: m.append(x + len(m))
print(m)
# expect: [2, 4]
# expect: [1, 2, 4, 7]
