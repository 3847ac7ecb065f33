# Displays of constants: the order of sets, and what is looked through.
# python: 3.14
for x in {3, 1, 2, 100, 50, 7}: print(x, end=" ")
print()
print({5, 17, 33, 1, 49, 65, 81}, {1000, 8, 16, 0, 24}, {3.5, 1, 2}, {(1, 2), (3, 4), (5, 6)}, {(1, "a"): 0})
print([x for x in {10, 9, 8}], 2 in {1, 2, 3}, (1, 2) in {(1, 2), 3}, list({True, 2, 3}))
s = {64, 32, 16, 8}
s.add(0)
print(s, {*range(5)}, {*(9, 8, 7)}, frozenset({3, 2, 1}), set([1000, 8, 16, 0, 24]))
# expect: 1 2 3 100 7 50 
# expect: {1, 33, 65, 17, 5, 49, 81} {0, 16, 1000, 8, 24} {1, 2, 3.5} {(1, 2), (3, 4), (5, 6)} {(1, 'a'): 0}
# expect: [8, 9, 10] True True [True, 2, 3]
# expect: {64, 32, 0, 8, 16} {0, 1, 2, 3, 4} {8, 9, 7} frozenset({1, 2, 3}) {0, 1000, 8, 16, 24}
