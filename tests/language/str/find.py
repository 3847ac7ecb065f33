# find, index, rfind, rindex and count with bounds.
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".index("o"), "hello".count("l"), "aaaa".count("aa"), "hello".find("l", 3), "hello".find("", 9), "abc".count(""), "hello".find("h", -3))
try:
    print("a".index("b"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".rindex("b"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".find(1))
except Exception as e:
    print(type(e).__name__, e)
# expect: 2 3 -1 4 2 2 3 -1 4 -1
# expect: ValueError substring not found
# expect: ValueError substring not found
# expect: TypeError find() argument 1 must be str, not int
