# center, ljust, rjust, zfill and expandtabs.
print("ab".center(5, "*") + "|", "ab".ljust(4) + "|", "ab".rjust(4, "."), "42".zfill(5), "-42".zfill(5), "a\tb".expandtabs(4), "abc".center(2), "ab".center(5))
try:
    print("a".center(5, "xy"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".ljust("5"))
except Exception as e:
    print(type(e).__name__, e)
# expect: **ab*| ab  | ..ab 00042 -0042 a   b abc   ab 
# expect: TypeError The fill character must be exactly one character long
# expect: TypeError 'str' object cannot be interpreted as an integer
