# Bit operations work in two's complement.
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -1 >> 3, 1 << 70, -5 & 0xFF, (10).bit_length(), (-255).bit_count(), True & False, True | 2)
try:
    print(1 << -1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 >> -1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 & 1.5)
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 7 6 -6 -1 1180591620717411303424 251 4 8 False 3
# expect: ValueError negative shift count
# expect: ValueError negative shift count
# expect: TypeError unsupported operand type(s) for &: 'int' and 'float'
