# bin, oct and hex take ints and what has __index__.
class I:
    def __index__(self): return 10
print(bin(5), oct(-8), hex(255), bin(I()), hex(2**70), bin(True))
try:
    print(bin(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hex("a"))
except Exception as e:
    print(type(e).__name__, e)
# expect: 0b101 -0o10 0xff 0b1010 0x400000000000000000 0b1
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
