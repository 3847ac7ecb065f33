# Generators that call each other keep their own places; itertools-like chains are lazy.
def count():
    n = 0
    while True:
        print("make", n)
        yield n
        n += 1
def take(it, n):
    for _, x in zip(range(n), it): yield x
def squares(it):
    for x in it: yield x * x
print(list(take(squares(count()), 3)))
a, *b = take(count(), 3)
print(a, b)
print(3 in take(count(), 5))
# expect: make 0
# expect: make 1
# expect: make 2
# expect: [0, 1, 4]
# expect: make 0
# expect: make 1
# expect: make 2
# expect: 0 [1, 2]
# expect: make 0
# expect: make 1
# expect: make 2
# expect: make 3
# expect: True
