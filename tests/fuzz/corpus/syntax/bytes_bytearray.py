# Bytearrays can change.
a = bytearray(b"abc"); a[0] = 65; a.append(100); a.extend(b"ef"); a[1:2] = b"__"; del a[-1]
print(a, a.pop(), len(a), a == b"A__cd", bytes(a), a.find(b"c"), a.decode(), repr(bytearray(2)))
try:
    print(a.append(256))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(a.append("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash(a))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"").pop())
except Exception as e:
    print(type(e).__name__, e)
# expect: bytearray(b'A__cd') 101 5 True b'A__cd' 3 A__cd bytearray(b'\x00\x00')
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError unhashable type: 'bytearray'
# expect: IndexError pop from empty bytearray
