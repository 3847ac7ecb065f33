# str.format: positions, names, attributes, items, conversions.
print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a} {b[k]} {c.real}".format(a=1, b={"k": 2}, c=3), "{!r:>5}".format("a"), "{:{w}}|".format("a", w=3), "{{}}".format(), "{0[1]}".format([1, 2]), "{:%}".format(0.5))
try:
    print("{} {}".format(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{a}".format())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{0} {}".format(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{".format())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("}".format())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{0.x}".format(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{!z}".format(1))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 2 2 1 1 2 3   'a' a  | {} 2 50.000000%
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: AttributeError 'int' object has no attribute 'x'
# expect: ValueError Unknown conversion specifier z
