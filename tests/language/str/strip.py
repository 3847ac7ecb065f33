# strip takes a set of characters.
print("  a ".strip(), "xxaxx".strip("x"), "abcba".strip("ab"), " a ".lstrip(), " a ".rstrip() + "|", "\t\na\u2003".strip(), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "a".removeprefix("b"))
try:
    print("a".strip(1))
except Exception as e:
    print(type(e).__name__, e)
# expect: a a c a   a| a x x a
# expect: TypeError strip arg must be None or str
