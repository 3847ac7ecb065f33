# Text of more than 4300 digits is refused.
print(len(str(10 ** 4299)))
try:
    print(str(10 ** 4300))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int("1" * 5000))
except Exception as e:
    print(type(e).__name__, e)
# expect: 4300
# expect: ValueError Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
