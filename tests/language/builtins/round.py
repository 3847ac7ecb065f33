# round goes to even.
print(round(0.5), round(1.5), round(2.5), round(-1.5), round(2.675, 2), round(1234, -2), round(1.25, 1), round(5), type(round(1.0)), type(round(1.0, 0)))
try:
    print(round("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(round(float("nan")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(round(float("inf")))
except Exception as e:
    print(type(e).__name__, e)
# expect: 0 2 2 -2 2.67 1200 1.2 5 <class 'int'> <class 'float'>
# expect: TypeError type str doesn't define __round__ method
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
