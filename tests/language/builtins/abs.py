# abs gives the magnitude, and asks __abs__.
class A:
    def __abs__(self): return "asked"
print(abs(-3), abs(2.5), abs(True), abs(A()), abs(-10**30))
try:
    print(abs("x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(abs())
except Exception as e:
    print(type(e).__name__, e)
# expect: 3 2.5 1 asked 1000000000000000000000000000000
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError abs() takes exactly one argument (0 given)
