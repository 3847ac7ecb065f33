# divmod gives quotient and remainder, with the divisor's sign.
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(-0.5, 1))
try:
    print(divmod(1, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(divmod(1.0, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(divmod("a", 1))
except Exception as e:
    print(type(e).__name__, e)
# expect: (3, 1) (-4, 1) (-4, -1) (3.0, 1.5) (-1.0, 0.5)
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
