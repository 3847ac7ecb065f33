# Fractions are exact, compare with floats, round to even and print in every format.
from fractions import Fraction as F
import math
a = F(3, 4)
print(a, repr(a), F("1/3"), F("0.25"), F(" -1.5e2 "), F(0.1), F(6, -4), F(5), F(F(1,2), F(3,4)))
print(a + 1, 1 - a, a * 2, a / 3, 2 / a, a // F(1, 3), a % F(1, 3), divmod(a, F(1, 3)), a ** 2, a ** -2, a ** 0.5, 2 ** F(1, 2), a + 0.5, -a, abs(-a))
print(a == 0.75, a < 1, a > F(1, 2), hash(F(1, 2)) == hash(0.5), hash(F(-1,1)), bool(F(0)), int(F(7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7,2)))
print(F(math.pi).limit_denominator(100), F("3.1415926535897932").limit_denominator(1000), a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer())
print(f"{F(1,3):.3f} {F(1,3):10.2e} {F(2,3):.1%} {F(1234567,3):,.2f} {F(1,8):g} {a:>8} {a:<8}|")
for x in ("1/0", "abc", "1/"):
    try: print(F(x))
    except Exception as e: print(type(e).__name__, e)
try: F(1, 0)
except ZeroDivisionError as e: print(e)
try: F(1.5, 2)
except TypeError as e: print(e)
try: F([])
except TypeError as e: print(e)
try: a + "x"
except TypeError as e: print(e)
try: a / 0
except ZeroDivisionError as e: print(e)
print(sum([F(1, i) for i in range(1, 6)]), sorted([F(1,2), 0.3, 1]), {F(1,2): 1}[0.5], isinstance(a, __import__("numbers").Rational), F.from_float(0.5))
# expect: 3/4 Fraction(3, 4) 1/3 1/4 -150 3602879701896397/36028797018963968 -3/2 5 2/3
# expect: 7/4 1/4 3/2 1/4 8/3 2 1/12 (2, Fraction(1, 12)) 9/16 16/9 0.8660254037844386 1.4142135623730951 1.25 -3/4 3/4
# expect: True True True True -2 False 3 4 2 157/50 -4 -3 -3
# expect: 311/99 355/113 3 4 (3, 4) False
# expect: 0.333   3.33e-01 66.7% 411,522.33 0.125      3/4 3/4     |
# expect: ZeroDivisionError Fraction(1, 0)
# expect: ValueError Invalid literal for Fraction: 'abc'
# expect: ValueError Invalid literal for Fraction: '1/'
# expect: Fraction(1, 0)
# expect: both arguments should be Rational instances
# expect: argument should be a string or a Rational instance or have the as_integer_ratio() method
# expect: unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: Fraction(1, 0)
# expect: 137/60 [0.3, Fraction(1, 2), 1] 1 True 1/2
