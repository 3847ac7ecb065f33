# := binds in the function that contains a comprehension.
if (n := len("abc")) > 2:
    print(n)
print([y := 1, y + 1], y)
print([last := x for x in range(3)], last)
while (n := n - 1):
    print("n", n)
def f():
    return any((hit := x) > 1 for x in [1, 2, 3]), hit
print(f())
# expect: 3
# expect: [1, 2] 1
# expect: [0, 1, 2] 2
# expect: n 2
# expect: n 1
# expect: (True, 2)
