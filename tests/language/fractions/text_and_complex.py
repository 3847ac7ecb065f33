# Fractions meet complex numbers and are formatted as they are; bytes-like arguments; points that spread needs.
from fractions import Fraction as F
import numbers, binascii, base64, statistics
print(F(1, 2) + 1j, 2j * F(1, 4), F(3, 2) ** 1j == (1.5 + 0j) ** 1j, isinstance(1j, numbers.Complex), isinstance(1j, numbers.Real))
print(f"{F(-7, 3):*>9}|{F(7, 3):<8}|{F(7, 3):^9}|{F(7, 3):=+9}|{F(1234567, 2):,}|{F(4):#}|{F(5): }|{F(1, 3):_^10}")
for spec in ("d", "x", "08", ".3"):
    try: print(format(F(1, 3), spec))
    except ValueError as e: print(e)
for call in (lambda: binascii.hexlify("a"), lambda: binascii.crc32("a"), lambda: base64.b64encode("a"), lambda: base64.b64decode(3), lambda: binascii.unhexlify(3)):
    try: call()
    except TypeError as e: print(e)
for f in (statistics.stdev, statistics.pstdev, statistics.variance, statistics.pvariance, statistics.NormalDist.from_samples):
    try: f([])
    except statistics.StatisticsError as e: print(e)
# expect: (0.5+1j) 0.5j True True False
# expect: *****-7/3|7/3     |   7/3   |+     7/3|1,234,567/2|4/1| 5|___1/3____
# expect: Invalid format specifier 'd' for object of type 'Fraction'
# expect: Invalid format specifier 'x' for object of type 'Fraction'
# expect: Invalid format specifier '08' for object of type 'Fraction'
# expect: Invalid format specifier '.3' for object of type 'Fraction'
# expect: a bytes-like object is required, not 'str'
# expect: a bytes-like object is required, not 'str'
# expect: a bytes-like object is required, not 'str'
# expect: argument should be a bytes-like object or ASCII string, not 'int'
# expect: argument should be bytes, buffer or ASCII string, not 'int'
# expect: stdev requires at least two data points
# expect: pstdev requires at least one data point
# expect: variance requires at least two data points
# expect: pvariance requires at least one data point
# expect: stdev requires at least two data points
