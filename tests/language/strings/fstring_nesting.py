# f-strings in f-strings, quotes reused, lines and comments inside.
a, b = 5, {"k": "v"}
print(f"{f"{f"{a}"}"}", f"{b["k"]}", f"{a!r:>{a}}", f"{a:{'>'}{6}.{2}f}", f"{a=}", f"{a = !s:*^5}", f"{b['k']=}")
print(f"{
    a  # a comment
    + 1
}")
print(f"{a:%}", f"{{}}", f"{{{a}}}", f"{'a' 'b'}", f"{(lambda x: x * 2)(3)}", f"{a if a else 0}", f"{a,}", f"{*[1, 2],}")
print(f'{a:{"{"}>4}', rf"\n{a}", f"{'\n'.join(['x', 'y'])}", F"{a}" "{a}")
print(f"""{
a:>4
}""" if False else f"{a:>4}")
print(f"{a!r}{a!s}{'é'!a}", f"{3.14159:.2f}", f"{a:#x} {255:08b} {1234567:,} {1e10:e}")
def fail(text):
    try:
        eval(text)
    except SyntaxError as e:
        print(e.msg)
for t in ('f"{}"', 'f"{a!x}"', 'f"{a"', 'f"}"', 'f"{a!}"', 'f"{lambda x: 1}"', 'f"{a:{b:{c:{d}}}}"', 'f"{a b}"', 'f"{!r}"'):
    fail(t)
print(f"{a:{b['k'] == 'v' and 4}d}|")
# expect: 5 v     5   5.00 a=5 a = **5** b['k']='v'
# expect: 6
# expect: 500.000000% {} {5} ab 6 5 (5,) (1, 2)
# expect: {{{5 \n5 x
# expect: y 5{a}
# expect:    5
# expect: 55'\xe9' 3.14 0x5 11111111 1,234,567 1.000000e+10
# expect: f-string: valid expression required before '}'
# expect: f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
# expect: f-string: expecting '}'
# expect: f-string: single '}' is not allowed
# expect: f-string: missing conversion character
# expect: f-string: lambda expressions are not allowed without parentheses
# expect: f-string: expressions nested too deeply
# expect: invalid syntax. Perhaps you forgot a comma?
# expect: f-string: valid expression required before '!'
# expect:    5|
