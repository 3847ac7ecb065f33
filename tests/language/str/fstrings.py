# f-strings: conversions, specs, =, nesting and any quotes.
print(f"{1 + 1} {'a'!r} {3.14159:.2f} {5:>{5}} {1=} {1 + 1 = } {'a'=!s} {2.5=:.2f} {{}} {'x' 'y'}")
print(f"{[x for x in range(3)]} {(lambda x: x * 2)(3)} { {'a': 1}['a'] } {f'{1}{f"{2}"}'} {"same"} {1, 2} {'\n'!r} {1 if 0 else 2}")
print(f"""{)
print(    1)
print(    + 2  # a comment)
print(}""", f"{'a':{'>'}{4}}", f"{(y := 5)} {y}", rf"\d{1}", f"{'é'!a}")
try:
    print(f"{5:s}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{'a':d}")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f"{[]:5}")
except Exception as e:
    print(type(e).__name__, e)
# expect error: SyntaxError: f-string: unmatched ')'
