# Assigning items to what does not take them.
t, s, r, n = (1,), "a", range(2), None
for source in ("t[0] = 1", "s[0] = 'b'", "r[0] = 1", "n[0] = 1", "[1][5] = 1", "[1]['a'] = 1", "del t[0]", "del s[0]", "del [1][3]", "{}[{}] = 1", "bytearray(b'a')[0] = 256", "bytearray(b'a')[0] = 'a'"):
    try:
        exec(source)
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: TypeError 'range' object does not support item assignment
# expect: TypeError 'NoneType' object does not support item assignment
# expect: IndexError list assignment index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: TypeError 'str' object doesn't support item deletion
# expect: IndexError list assignment index out of range
# expect: TypeError cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError 'str' object cannot be interpreted as an integer
