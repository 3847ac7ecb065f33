# Methods of floats.
print((2.0).is_integer(), (2.5).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p1"), (2.5).real, (2.5).conjugate(), (2.7).__trunc__(), (2.7).__ceil__(), (-2.7).__floor__())
try:
    print(float("nan").as_integer_ratio())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float("inf").as_integer_ratio())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float.fromhex("x"))
except Exception as e:
    print(type(e).__name__, e)
# expect: True False (1, 2) 0x1.8000000000000p+0 3.0 2.5 2.5 2 3 -3
# expect: ValueError cannot convert NaN to integer ratio
# expect: OverflowError cannot convert Infinity to integer ratio
# expect: ValueError invalid hexadecimal floating-point string
