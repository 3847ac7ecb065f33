# Semicolons separate simple statements.
a = 1; b = 2; print(a + b);
if a: c = 3; print(c)
class E: x = 1; y = 2
print(E.x + E.y)
# expect: 3
# expect: 3
# expect: 3
