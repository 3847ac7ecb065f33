# nan is unequal to all, inf is above all.
n = float("nan"); i = float("inf")
print(n == n, n != n, n < 1, i > 10 ** 400, -i < 0, i - i, i * 0, i == i, max(1, n), min(n, 1), n in [n])
# expect: False True False True True nan nan True 1 nan True
