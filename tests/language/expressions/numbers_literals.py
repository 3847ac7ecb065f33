# Numbers may have bases, underscores and exponents.
print(0xFF, 0o17, 0b101, 1_000_000, 1e3, 1.5e-3, .5, 5., 0_0, 1E5, 0XaB)
# expect: 255 15 5 1000000 1000.0 0.0015 0.5 5.0 0 100000.0 171
