# The metaclass of a class is below those of its bases; else there is a conflict.
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
class D(A, B, metaclass=M3): pass
print(type(D).__name__)
def make(name, bases, ns): return (name, bases, sorted(k for k in ns if k == "z"))
class F(metaclass=make):
    z = 1
print(F)
try:
    class G(metaclass=5): pass
except TypeError as e:
    print(e)
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: M3
# expect: ('F', (), ['z'])
# expect: 'int' object is not callable
