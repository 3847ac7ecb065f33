# The mini-language for floats.
print(f"{3.14159:.2f}|{3.14159:10.3f}|{3.14159:<10.1f}|{1e10:g}|{1e-5:g}|{1234.5:e}|{0.25:%}|{0.256:.1%}|{1234567.891:,.2f}|{2.0:g}|{2.0:#g}|{-0.0:z.1f}|{1e20:.3g}|{5.0:n}|{2.5:.0f}|{float('inf'):f}|{1.5:+.1f}|{3.0}|{1e16:,}|{0.1:.20f}")
try:
    print(format(1.5, "d"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(1.5, "x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(format(1.5, ".f"))
except Exception as e:
    print(type(e).__name__, e)
# expect: 3.14|     3.142|3.1       |1e+10|1e-05|1.234500e+03|25.000000%|25.6%|1,234,567.89|2|2.00000|0.0|1e+20|5|2|inf|+1.5|3.0|1e+16|0.10000000000000000555
# expect: ValueError Unknown format code 'd' for object of type 'float'
# expect: ValueError Unknown format code 'x' for object of type 'float'
# expect: ValueError Format specifier missing precision
