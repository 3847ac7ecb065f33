# chr and ord are inverse, within bounds.
print(chr(97), ord("a"), chr(128512), ord("😀"))
try:
    print(chr(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(chr(1114112))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord("ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(chr("a"))
except Exception as e:
    print(type(e).__name__, e)
# expect: a 97 😀 128512
# expect: ValueError chr() arg not in range(0x110000)
# expect: ValueError chr() arg not in range(0x110000)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError 'str' object cannot be interpreted as an integer
