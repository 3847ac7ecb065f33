# Operators bind as the table says.
print(2 + 3 * 4 ** 2, -2 ** 2, (2 ** 3) ** 2, 2 ** 3 ** 2, not 1 == 2, 1 | 2 & 3 ^ 4, 1 << 2 + 1, ~1 + 2)
print(1 if 0 else 2 if 0 else 3, not False and False, 5 - 3 - 1, 7 // 2 * 2, -7 // 2, 2 ** -1)
# expect: 50 -4 64 512 True 7 8 0
# expect: 3 False 1 6 -4 0.5
