# pow with two and three arguments.
print(pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(2, -1, 7), pow(2.0, 0.5), pow(base=2, exp=3))
try:
    print(pow(2, 3, 0))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(pow(2, -1, 4))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(pow("a", 2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(pow(0, -1))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1024 0.5 1 4 1.4142135623730951 8
# expect: ValueError pow() 3rd argument cannot be 0
# expect: ValueError base is not invertible for the given modulus
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: ZeroDivisionError zero to a negative power
