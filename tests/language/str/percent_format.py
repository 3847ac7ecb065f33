# The % operator on text.
print("%d %s %r %x %o %e %g %c %%" % (5, "a", "b", 255, 8, 1.5, 2.5, "z"), "%5.1f|%-5d|%05d|%+d|% d" % (3.14159, 1, 2, 3, 4), "%(a)s %(b)d" % {"a": 1, "b": 2}, "%s" % [1], "%*d" % (5, 1), "%.2s" % "abc", "%#x %i" % (255, 7))
try:
    print("%d" % "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%s %s" % (1,))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%s" % (1, 2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%(b)s" % {"a": 1})
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%z" % 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%" % 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%c" % "ab")
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%x" % 1.5)
except Exception as e:
    print(type(e).__name__, e)
# expect: 5 a 'b' ff 10 1.500000e+00 2.5 z %   3.1|1    |00002|+3| 4 1 2 [1]     1 ab 0xff 7
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: KeyError 'b'
# expect: ValueError unsupported format character 'z' (0x7a) at index 1
# expect: ValueError incomplete format
# expect: TypeError %c requires an int or a unicode character, not a string of length 2
# expect: TypeError %x format: an integer is required, not float
