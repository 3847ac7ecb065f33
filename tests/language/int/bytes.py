# ints to bytes and back.
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(1, "big", signed=True), int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xff", signed=True), (5).to_bytes())
try:
    print((256).to_bytes(1, "big"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((-1).to_bytes(1, "big"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print((1).to_bytes(1, "middle"))
except Exception as e:
    print(type(e).__name__, e)
# expect: b'\x03\xe8' b'\xe8\x03\x00\x00' b'\xfe' 1000 -1 b'\x05'
# expect: OverflowError int too big to convert
# expect: OverflowError can't convert negative int to unsigned
# expect: ValueError byteorder must be either 'little' or 'big'
