# The mini-language for text.
print(f"{'a':5}|{'a':>5}|{'a':^5}|{'a':*^5}|{'abcdef':.3}|{'abc':6.2}|{'a':05}|{True:>6}|{None}|{True:d}")
try:
    print(format("a", "d"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format("a", "+"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format("a", "=5"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format("a", ","))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(None, "5"))
except Exception as e:
    print(type(e).__name__, e)
# expect: a    |    a|  a  |**a**|abc|ab    |a0000|     1|None|1
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Sign not allowed in string format specifier
# expect: ValueError '=' alignment not allowed in string format specifier
# expect: ValueError Cannot specify ',' with 's'.
# expect: TypeError unsupported format string passed to NoneType.__format__
