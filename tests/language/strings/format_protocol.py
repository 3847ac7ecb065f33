# __format__ is asked with the text after the colon; str.format's fields and their errors.
class C:
    def __format__(self, spec): return f"<{spec}>"
    def __getitem__(self, k): return f"item {k!r}"
    attr = "attribute"
c = C()
print(f"{c}", f"{c:abc}", format(c, "x"), "{:y} {0.attr}".format(c) if False else "{0:y} {0.attr} {0[1]} {0[k]}".format(c))
class D: pass
class E:
    def __format__(self, spec): return 5
for act in (lambda: f"{D():x}", lambda: f"{E()}", lambda: "{} {}".format(1), lambda: "{0} {}".format(1, 2), lambda: "{a}".format(1), lambda: "{".format(),
            lambda: "{0.x}".format(1), lambda: "{0[x]}".format([1]), lambda: f"{5:z}", lambda: f"{'s':d}", lambda: f"{5:.2d}", lambda: f"{5:s}",
            lambda: f"{1.5:d}", lambda: f"{[]:5}", lambda: f"{'x':=5}", lambda: f"{5:,_}", lambda: format(5, 5)):
    try:
        print(act())
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: <> <abc> <x> <y> attribute item 1 item 'k'
# expect: TypeError unsupported format string passed to D.__format__
# expect: TypeError __format__ must return a str, not int
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: KeyError 'a'
# expect: ValueError Single '{' encountered in format string
# expect: AttributeError 'int' object has no attribute 'x'
# expect: TypeError list indices must be integers or slices, not str
# expect: ValueError Negative zero coercion (z) not allowed in integer format specifier
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: ValueError Unknown format code 'd' for object of type 'float'
# expect: TypeError unsupported format string passed to list.__format__
# expect: ValueError '=' alignment not allowed in string format specifier
# expect: ValueError Cannot specify both ',' and '_'.
# expect: TypeError format() argument 2 must be str, not int
