# Arithmetic of complex numbers, with each other and with real ones.
# python: 3.14
a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, a ** b, a ** 2, a ** -2, a ** 0, a ** 0.5, 2 ** a, 2.5 * a, a * 2, a / 2, 2 / a, 1 - a, a - 1)
print((-2) ** 0.5, (-8) ** (1 / 3), (-1.0) ** 0.25, 1j ** 2, 1j ** 1j, 0j ** 0, 0j ** 2, a == 1 + 2j, 1 + 0j == 1, 1j == "x", a != b)
c = a
c += 1
c *= 1j
c -= 0.5
print(c, sum([1j, 2, 3.5]), sum([0.1j] * 10), True + 1j, 10 ** 20 + 1j)
for act in (lambda: 1j / 0, lambda: 1 / 0j, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: (1e308 + 1e308j) ** 5, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a < b,
            lambda: int(a), lambda: float(a), lambda: ~a, lambda: pow(a, 2, 3), lambda: a + "x", lambda: abs(1e308 + 1e308j), lambda: round(a), lambda: [1][a], lambda: a & 1, lambda: 10 ** 400 + 1j, lambda: hex(a)):
    try:
        print(act())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
inf, nan = float("inf"), float("nan")
print(complex(inf, nan) * (1 + 1j), (1 + 1j) / complex(inf, 1), 1 / complex(inf, inf), complex(inf, 0) * 2)
# expect: (4+1j) (-2+3j) (5+5j) (0.1+0.7000000000000001j) (-27.43638199160605+19.789310365010714j) (-3+4j) (-0.12-0.16j) (1+0j) (1.272019649514069+0.7861513777574233j) (0.36691394948660344+1.9660554808224875j) (2.5+5j) (2+4j) (0.5+1j) (0.4-0.8j) -2j 2j
# expect: (8.659560562354934e-17+1.4142135623730951j) (1.0000000000000002+1.7320508075688772j) (0.7071067811865476+0.7071067811865475j) (-1+0j) (0.20787957635076193+0j) (1+0j) 0j True True False True
# expect: (-2.5+2j) (5.5+1j) 1j (1+1j) (1e+20+1j)
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError division by zero
# expect: ZeroDivisionError zero to a negative or complex power
# expect: ZeroDivisionError zero to a negative or complex power
# expect: OverflowError complex exponentiation
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'complex'
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'complex'
# expect: TypeError '<' not supported between instances of 'complex' and 'complex'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError bad operand type for unary ~: 'complex'
# expect: ValueError complex modulo
# expect: TypeError unsupported operand type(s) for +: 'complex' and 'str'
# expect: 1.4142135623730951e+308
# expect: TypeError type complex doesn't define __round__ method
# expect: TypeError list indices must be integers or slices, not complex
# expect: TypeError unsupported operand type(s) for &: 'complex' and 'int'
# expect: OverflowError int too large to convert to float
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: (inf+infj) 0j -0j (inf+0j)
