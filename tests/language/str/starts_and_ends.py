# startswith and endswith take tuples and bounds.
print("abc".startswith("ab"), "abc".endswith("c"), "abc".startswith(("x", "a")), "abc".startswith("b", 1), "abc".endswith("b", 0, 2), "abc".startswith(""), "abc".startswith(()))
try:
    print("a".startswith(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".startswith(["a"]))
except Exception as e:
    print(type(e).__name__, e)
# expect: True True True True True True False
# expect: TypeError startswith first arg must be str or a tuple of str, not int
# expect: TypeError startswith first arg must be str or a tuple of str, not list
