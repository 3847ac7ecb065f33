# Binary files read and write bytes anywhere.
with open("b.bin", "wb") as f:
    print(f.write(b"0123456789"), f)
with open("b.bin", "rb") as f:
    print(f.read(3), f.tell(), f.seek(-2, 2), f.read(), f.read())
with open("b.bin", "r+b") as f:
    f.seek(2)
    f.write(b"ab")
    f.truncate(6)
print(open("b.bin", "rb").read())
try:
    open("b.bin", "wb").write("text")
except TypeError as e:
    print(e)

# expect: 10 <_io.BufferedWriter name='b.bin'>
# expect: b'012' 3 8 b'89' b''
# expect: b'01ab45'
# expect: a bytes-like object is required, not 'str'
