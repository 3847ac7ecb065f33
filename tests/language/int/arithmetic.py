# Whole numbers of any size; division rounds down.
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** 100, 10 ** 20 // 3, -(10 ** 20) % 7, 10 ** 30 / 10 ** 28, 1 / 3)
try:
    print(1 // 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 % 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 / 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(0 ** -1)
except Exception as e:
    print(type(e).__name__, e)
# expect: 3 -4 -2 2 1267650600228229401496703205376 33333333333333333333 5 100.0 0.3333333333333333
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError zero to a negative power
