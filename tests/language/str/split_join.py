# split and join.
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "-".join(["a", "b"]), "".join(()), ", ".join("xyz"), "a b c".rsplit(maxsplit=1))
try:
    print("a".split(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(",".join([1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(",".join(["a", None]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".split(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(",".join(5))
except Exception as e:
    print(type(e).__name__, e)
# expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c'] ['a,b', 'c'] [] [''] a-b  x, y, z ['a b', 'c']
# expect: ValueError empty separator
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError sequence item 1: expected str instance, NoneType found
# expect: TypeError must be str or None, not int
# expect: TypeError can only join an iterable
