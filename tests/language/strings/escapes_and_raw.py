# Escapes in texts and bytes, raw texts, line continuation, and adjacent literals.
print(ascii("\x41\u00e9\U0001F600\101\n\t\\\'\"\a\b\f\v\0"))
print(r"\n\x41", b"\x41\101\n", rb"\x", "a" "b" 'c', "line \
continued", """three
lines""", "\
", "\x7f\x80\xa0\xad\u200b\ue000", repr("\x7f\x80\xa0\xad\u200b\ue000"), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print(ascii("é😀"), repr("é😀\n\r\t\\"), "%r" % "\x00", len("😀é"), "😀"[0], "a\u0301" == "á", "ß".upper(), "İ".lower() == "i̇", "ǆ".title())
print(repr(b"\x00\xff'\""), repr(bytearray(b"a\n")), bytes([65, 10]), b"a" b"b", "tab\there".expandtabs(4), "\u2028".splitlines(), "a\x0bb\x1cc\x85d".splitlines())
# expect: 'A\xe9\U0001f600A\n\t\\\'"\x07\x08\x0c\x0b\x00'
# expect: \n\x41 b'AA\n' b'\\x' abc line continued three
# expect: lines   ­​ '\x7f\x80\xa0\xad\u200b\ue000' "it's" 'say "hi"' 'both \' and "'
# expect: '\xe9\U0001f600' 'é😀\n\r\t\\' '\x00' 2 😀 False SS True ǅ
# expect: b'\x00\xff\'"' bytearray(b'a\n') b'A\n' b'ab' tab here [''] ['a', 'b', 'c', 'd']
