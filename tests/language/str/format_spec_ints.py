# The mini-language for ints.
print(f"{42:5}|{42:<5}|{42:^5}|{42:05}|{42:+}|{42: }|{-42:=6}|{42:x}|{42:#X}|{42:b}|{42:o}|{1234567:,}|{1234567:_}|{255:#010x}|{65:c}|{5:.2f}|{5:e}|{5:%}|{5:g}")
try:
    print(format(5, ".2d"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(5, "s"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(5, "q"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(5, ",x"))
except Exception as e:
    print(type(e).__name__, e)
# expect:    42|42   | 42  |00042|+42| 42|-   42|2a|0X2A|101010|52|1,234,567|1_234_567|0x000000ff|A|5.00|5.000000e+00|500.000000%|5
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: ValueError Unknown format code 'q' for object of type 'int'
# expect: ValueError Cannot specify ',' with 'x'.
