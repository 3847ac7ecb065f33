# partition and rpartition give three parts.
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))
try:
    print("a".partition(""))
except Exception as e:
    print(type(e).__name__, e)
# expect: ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc')
# expect: ValueError empty separator
