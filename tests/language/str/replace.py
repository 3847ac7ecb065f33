# replace takes a count.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("z", "y"), "aaa".replace("a", "", count=1), "aaa".replace("aa", "b"))
try:
    print("a".replace("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".replace(1, 2))
except Exception as e:
    print(type(e).__name__, e)
# expect: bbb bba -a-b-c- abc aa ba
# expect: TypeError replace() takes at least 2 positional arguments (1 given)
# expect: TypeError replace() argument 1 must be str, not int
