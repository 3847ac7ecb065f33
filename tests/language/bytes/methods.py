# Bytes have most methods of str.
print(b"a,b".split(b","), b" a ".strip(), b"abc".upper(), b"abc".find(b"c"), b"aXb".replace(b"X", b"-"), b",".join([b"a", b"b"]), b"abc".startswith(b"a"), b"ab".hex(), bytes.fromhex("61 62"), b"ab".hex(":"), b"a".center(3, b"*"), b"%d" % 5, b"abc".decode("ascii"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"12".isdigit())
try:
    print(b"a".split(","))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b",".join(["a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes.fromhex("zz"))
except Exception as e:
    print(type(e).__name__, e)
# expect: [b'a', b'b'] b'a' b'ABC' 2 b'a-b' b'a,b' True 6162 b'ab' 61:62 b'*a*' b'5' abc é � True
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 0
