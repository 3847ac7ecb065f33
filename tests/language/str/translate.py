# translate and maketrans.
print("abc".translate({97: "x", 98: None}), "abc".translate(str.maketrans("ab", "yz", "c")), str.maketrans({"a": 1, 98: "q"}), str.maketrans("ab", "xy"))
try:
    print(str.maketrans("a", "xy"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(str.maketrans(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: xc yz {97: 1, 98: 'q'} {97: 120, 98: 121}
# expect: ValueError the first two maketrans arguments must have equal length
# expect: TypeError if you give only one argument to maketrans it must be a dict
