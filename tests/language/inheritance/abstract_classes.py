# An abstract class cannot be made until all its abstract methods are there.
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): return "A.f"
    @property
    @abstractmethod
    def p(self): ...
class B(A):
    def f(self): return super().f()
class C(B):
    p = 5
for cls in (A, B, C):
    try:
        print(cls().f())
    except TypeError as e:
        print(e)
print(sorted(A.__abstractmethods__), sorted(C.__abstractmethods__))
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, "quack") or NotImplemented
class D:
    quack = 1
print(issubclass(D, Duck), isinstance(D(), Duck), isinstance(5, Duck))
@Duck.register
class E: pass
print(isinstance(E(), Duck), issubclass(int, Duck))
# expect: Can't instantiate abstract class A without an implementation for abstract methods 'f', 'p'
# expect: Can't instantiate abstract class B without an implementation for abstract method 'p'
# expect: A.f
# expect: ['f', 'p'] []
# expect: True True False
# expect: True False
