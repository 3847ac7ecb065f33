# encode and its error handlers.
print("aé".encode(), "é".encode("latin-1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é".encode("utf-16-le"))
try:
    print("é".encode("ascii"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("é".encode("nothing"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("\ud800".encode())
except Exception as e:
    print(type(e).__name__, e)
# expect: b'a\xc3\xa9' b'\xe9' b'' b'?' b'&#233;&#8364;' b'\\xe9' b'\xe9\x00'
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: LookupError unknown encoding: nothing
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
