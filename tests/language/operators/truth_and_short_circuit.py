# and, or and not ask __bool__ then __len__, and give operands.
class T:
    def __init__(self, name, v): self.name, self.v = name, v
    def __bool__(self):
        print("bool", self.name)
        return self.v
    def __repr__(self): return self.name
a, b, c = T("a", True), T("b", False), T("c", True)
print(a and b and c)
print(b or c or a)
print(not b)
if a and b or c: print("yes")
print([x for x in (a, b) if not x])
print(bool(a if b else c))
while b: pass
assert a
class L:
    def __len__(self):
        print("len")
        return 0
print(bool(L()), not L(), L() or "other")
# expect: bool a
# expect: bool b
# expect: b
# expect: bool b
# expect: bool c
# expect: c
# expect: bool b
# expect: True
# expect: bool a
# expect: bool b
# expect: bool c
# expect: yes
# expect: bool a
# expect: bool b
# expect: [b]
# expect: bool b
# expect: bool c
# expect: True
# expect: bool b
# expect: bool a
# expect: len
# expect: len
# expect: len
# expect: False True other
