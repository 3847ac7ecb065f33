# ints have parts like the other numbers.
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(), (5).is_integer(), True.real)
# expect: 5 0 5 1 5 (5, 1) True 1
