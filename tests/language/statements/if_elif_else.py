# The first true branch runs, and no other.
for n in (-1, 0, 1):
    if n < 0:
        print("negative")
    elif n == 0:
        print("zero")
    else:
        print("positive")
# expect: negative
# expect: zero
# expect: positive
