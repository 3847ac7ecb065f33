# A star in a subscript makes a tuple.
class C:
    def __getitem__(self, k):
        return k
a = [1, 2]
print(C()[*a], C()[0, *a], C()[1:2, ::3], C()[...], C()[()], C()[1,])
# expect: (1, 2) (0, 1, 2) (slice(1, 2, None), slice(None, None, 3)) Ellipsis () (1,)
