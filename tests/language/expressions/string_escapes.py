# Escapes name characters by octal, hex and code point.
print("\101\x42\u0043\U00000044", repr("\a\b\f\v\0\\\'\""), "line\
joined", len("\
"))
# expect: ABCD '\x07\x08\x0c\x0b\x00\\\'"' linejoined 0
