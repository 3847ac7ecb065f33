# Format codes of complex numbers.
z = 3.14159 - 2.5j
print(f"{z:.2f}|{z:e}|{z:g}|{z:>30}|{z:<25.1f}|{z:^25.1f}|{z:+.2f}|{1e6j:,}|{z:.3}|{2j:.1f}|{z:*^40}")
for spec in ("05", "=20", "d", "x", "s", "%"):
    try:
        print(format(z, spec))
    except ValueError as e:
        print(e)
print("%s %r" % (z, z), "{0.real} {0.imag}".format(z))
try:
    "%d" % z
except TypeError as e:
    print(e)
try:
    "%f" % z
except TypeError as e:
    print(e)
# expect: 3.14-2.50j|3.141590e+00-2.500000e+00j|3.14159-2.5j|                (3.14159-2.5j)|3.1-2.5j                 |        3.1-2.5j         |+3.14-2.50j|1,000,000j|(3.14-2.5j)|0.0+2.0j|*************(3.14159-2.5j)*************
# expect: Zero padding is not allowed in complex format specifier
# expect: '=' alignment flag is not allowed in complex format specifier
# expect: Unknown format code 'd' for object of type 'complex'
# expect: Unknown format code 'x' for object of type 'complex'
# expect: Unknown format code 's' for object of type 'complex'
# expect: Unknown format code '%' for object of type 'complex'
# expect: (3.14159-2.5j) (3.14159-2.5j) 3.14159 -2.5
# expect: %d format: a real number is required, not complex
# expect: must be real number, not complex
