# Complex literals, their parts, and how they are written.
print(1j, 2 + 3j, -1j, 2 - 3.5j, 0j, -0.0 + 0j, complex(-0.0, -0.0), 1e300j, 1_0.5e1J, 0x10 + 1j)
z = 3 + 4j
print(z.real, z.imag, type(z.real), abs(z), -z, +z, z.conjugate(), bool(0j), bool(z))
print(repr(complex("inf")), complex(float("nan"), 1), complex(1, float("-inf")), complex(0, -0.0), [1j], {1j: 2}, str(1.5 + 0j))
try:
    z.real = 1
except AttributeError as e:
    print(e)
print(isinstance(1j, complex), type(1j), hash(1j) == hash(1j), 1 + 0j in {1}, hash(2 + 0j) == hash(2))
# expect: 1j (2+3j) (-0-1j) (2-3.5j) 0j 0j (-0-0j) 1e+300j 105j (16+1j)
# expect: 3.0 4.0 <class 'float'> 5.0 (-3-4j) (3+4j) (3-4j) False True
# expect: (inf+0j) (nan+1j) (1-infj) -0j [1j] {1j: 2} (1.5+0j)
# expect: readonly attribute
# expect: True <class 'complex'> True True True
