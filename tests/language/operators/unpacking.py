# Unpacking counts, and says how many there were.
# python: 3.14
def f(text):
    try:
        exec(text)
    except (ValueError, TypeError) as e:
        print(e)
for t in ("a, b = 1, 2, 3", "a, b = [1]", "a, b = {1: 2, 3: 4, 5: 6}", "a, b = iter([1, 2, 3])", "a, *b, c = [1]", "a, b = 5", "a, = ()", "[a, b] = 'xyz'",
          "for a, b in [(1, 2, 3)]: pass", "a, b = (x for x in range(5))", "[*a] = 5", "(a, b), c = 1, 2", "print(*5)", "print(**5)", "{**5}", "[*5]", "{*5}", "a, b = set()", "x = 1, *5"):
    f(t)
class It:
    def __iter__(self):
        for i in range(10):
            print("give", i)
            yield i
try:
    a, b = It()
except ValueError as e:
    print(e)
# expect: too many values to unpack (expected 2, got 3)
# expect: not enough values to unpack (expected 2, got 1)
# expect: too many values to unpack (expected 2, got 3)
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected at least 2, got 1)
# expect: cannot unpack non-iterable int object
# expect: not enough values to unpack (expected 1, got 0)
# expect: too many values to unpack (expected 2)
# expect: too many values to unpack (expected 2, got 3)
# expect: too many values to unpack (expected 2)
# expect: cannot unpack non-iterable int object
# expect: cannot unpack non-iterable int object
# expect: print() argument after * must be an iterable, not int
# expect: print() argument after ** must be a mapping, not int
# expect: 'int' object is not a mapping
# expect: Value after * must be an iterable, not int
# expect: 'int' object is not iterable
# expect: not enough values to unpack (expected 2, got 0)
# expect: Value after * must be an iterable, not int
# expect: give 0
# expect: give 1
# expect: give 2
# expect: too many values to unpack (expected 2)
