# Subclasses of built-in types keep their behaviour, and their operations give the base's type.
class I(int):
    def __add__(self, other): return I(int(self) + other + 100)
class S(str): pass
class L(list):
    def __getitem__(self, i): return ("got", i)
class D(dict):
    def __missing__(self, key): return f"no {key}"
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
i = I(5)
print(i + 1, type(i + 1).__name__, type(i * 2).__name__, i)
s = S("abc")
print(type(s.upper()).__name__, type(s[:]).__name__, s == "abc", {s: 1}["abc"], repr(s))
l = L([1, 2])
print(l[0], list(l), l, len(l), type(l + [3]).__name__, type(l.copy()).__name__)
d = D(a=1)
print(d["a"], d["b"], d.get("b"), d, "b" in d)
t = T(1, 2, 3)
print(t, t[1:], type(t[1:]).__name__, isinstance(t, tuple))
i.extra = 5
print(i.extra, vars(i))
# expect: 106 I int 5
# expect: str str True 1 'abc'
# expect: ('got', 0) [1, 2] [1, 2] 2 list list
# expect: 1 no b None {'a': 1} False
# expect: (1, 2, 3) (2, 3) tuple True
# expect: 5 {'extra': 5}
