# Augmented assignment asks the in-place method, then the ordinary one.
class A:
    def __init__(self, v): self.v = v
    def __iadd__(self, o):
        self.v += o
        return self
    def __add__(self, o): return A(self.v + o + 1000)
    def __sub__(self, o): return A(self.v - o)
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return "mul"
    def __imatmul__(self, o): return "imatmul"
a = b = A(1)
a += 1
print(a is b, a.v)
a -= 1
print(a is b, a.v)
b *= 2
print(b)
c = A(1)
c @= 1
print(c)
for text in ("x = 5; x @= 1", "x = []; x += 5", "x = (); x += [1]", "x = None; x -= 1", "x = A(1); x **= 2", "x = A(1); x <<= 2", "x = [1]; x *= 'a'"):
    try:
        exec(text)
    except TypeError as e:
        print(e)
l = m = [1]
l += (2,)
l *= 2
print(m)
s = t = {1}
s |= {2}
print(t)
d = e = {}
d |= [(1, 2)]
print(e)
# expect: True 2
# expect: False 1
# expect: mul
# expect: imatmul
# expect: unsupported operand type(s) for @=: 'int' and 'int'
# expect: 'int' object is not iterable
# expect: can only concatenate tuple (not "list") to tuple
# expect: unsupported operand type(s) for -=: 'NoneType' and 'int'
# expect: unsupported operand type(s) for **=: 'A' and 'int'
# expect: unsupported operand type(s) for <<=: 'A' and 'int'
# expect: can't multiply sequence by non-int of type 'str'
# expect: [1, 2, 1, 2]
# expect: {1, 2}
# expect: {1: 2}
