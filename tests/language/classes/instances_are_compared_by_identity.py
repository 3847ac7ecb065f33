# Without __eq__ instances equal themselves only, and have a hash; with __eq__ alone they have none.
# python: 3.14
class A: pass
a = A()
print(a == a, a == A(), a != A(), hash(a) == hash(a), a in [a])
class B:
    def __eq__(self, other): return True
print(B() == 5, B() != 5, B.__hash__)
try:
    hash(B())
except TypeError as e:
    print(e)
try:
    {B(): 1}
except TypeError as e:
    print(e)
try:
    a < A()
except TypeError as e:
    print(e)
class C(B):
    __hash__ = object.__hash__
print(len({C(), C()}))
class D:
    __hash__ = None
try:
    {D()}
except TypeError as e:
    print(e)
# expect: True False True True True
# expect: True False None
# expect: unhashable type: 'B'
# expect: cannot use 'B' as a dict key (unhashable type: 'B')
# expect: '<' not supported between instances of 'A' and 'A'
# expect: 2
# expect: cannot use 'D' as a set element (unhashable type: 'D')
