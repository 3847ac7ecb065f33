# splitlines knows every line boundary.
print("a\nb\r\nc\rd".splitlines(), "a\n\nb\n".splitlines(), "a\nb".splitlines(True), "a\x0bb\x0cc\x1cd\u2028e".splitlines(), "".splitlines(), "\n".splitlines(keepends=True))
# expect: ['a', 'b', 'c', 'd'] ['a', '', 'b'] ['a\n', 'b'] ['a', 'b', 'c', 'd', 'e'] [] ['\n']
