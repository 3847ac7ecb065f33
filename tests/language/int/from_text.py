# int reads text in any base.
print(int("12"), int(" -7\n"), int("ff", 16), int("0x1f", 0), int("0b11", 0), int("1_000"), int("z", 36), int("٣"), int(b"12"))
try:
    print(int("1.5"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("abc"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("12", 1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("9", 8))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(12, 10))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("1__0"))
except Exception as e:
    print(type(e).__name__, e)
# expect: 12 -7 255 31 3 1000 35 3 12
# expect: ValueError invalid literal for int() with base 10: '1.5'
# expect: ValueError invalid literal for int() with base 10: ''
# expect: ValueError invalid literal for int() with base 10: 'abc'
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: ValueError invalid literal for int() with base 8: '9'
# expect: TypeError int() can't convert non-string with explicit base
# expect: ValueError invalid literal for int() with base 10: '1__0'
