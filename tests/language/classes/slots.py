# __slots__ leaves no __dict__: other attributes are refused.
class S:
    __slots__ = ("a", "b")
s = S()
s.a = 1
print(s.a, S.__slots__, S.a)
for action in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: delattr(s, "b")):
    try:
        action()
    except AttributeError as e:
        print(e)
class T(S):
    __slots__ = ["c"]
t = T()
t.a, t.c = 1, 2
print(t.a, t.c, hasattr(t, "__dict__"))
class U(S): pass
u = U()
u.z = 5
u.a = 6
print(u.__dict__, u.a)
class One:
    __slots__ = "only"
o = One()
o.only = 1
print(o.only, type(One.only))
# expect: 1 ('a', 'b') <member 'a' of 'S' objects>
# expect: 'S' object has no attribute 'b'
# expect: 'S' object has no attribute 'c' and no __dict__ for setting new attributes
# expect: 'S' object has no attribute '__dict__'
# expect: b
# expect: 1 2 False
# expect: {'z': 5} 6
# expect: 1 <class 'member_descriptor'>
