# Strings may be raw, bytes, formatted, joined and triple-quoted.
print(r"\n", b"\x41\n", rb"\d", f"{1}" "2" '3', """a
b""", u"x", 'it''s', Rb"a")
# expect: \n b'A\n' b'\\d' 123 a
# expect: b x its b'a'
