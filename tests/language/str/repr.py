# Quotes and escapes in repr.
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\xa0"), repr("é😀"), repr("\u200b\ud800"), str("a'b"))
# expect: "it's" 'say "hi"' 'both \' and "' '\n\t\\\x00\x7f\xa0' 'é😀' '\u200b\ud800' a'b
