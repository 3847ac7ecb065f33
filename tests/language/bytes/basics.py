# Bytes index to ints and slice to bytes.
b = b"abc"
print(b[0], b[1:], b[-1], list(b), len(b), b + b"d", b * 2, 97 in b, b"bc" in b, b == b"abc", b < b"abd", bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b"\x00\xff\n'", bytes(b), hash(b) == hash(b"abc"))
try:
    print(bytes("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes([256]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a" + "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"abc"[9])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"\xff".decode())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" in b"a")
except Exception as e:
    print(type(e).__name__, e)
# expect: 97 b'bc' 99 [97, 98, 99] 3 b'abcd' b'abcabc' True True True True b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b"\x00\xff\n'" b'abc' True
# expect: TypeError string argument without an encoding
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError negative count
# expect: TypeError can't concat str to bytes
# expect: IndexError index out of range
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: TypeError a bytes-like object is required, not 'str'
