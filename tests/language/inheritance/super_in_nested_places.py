# The class cell is shared by all functions of a class: comprehensions, nested functions, class attribute __class__.
class A:
    def f(self): return 1
class B(A):
    def f(self): return 2
    def comp(self): return [super().f() for _ in range(2)]
    def lam(self): return (lambda self: super().f())(self)
    def gen(self): return list(super(B, self).f() for _ in range(1))
    def cls(self): return __class__.__name__
    def set(self): super().__setattr__("x", 5)
b = B()
print(b.comp(), b.lam(), b.gen(), b.cls())
b.set()
print(b.x)
try:
    list((super().f() for _ in [1]) for b in [1])
except RuntimeError as e:
    print(e)
# expect: [1, 1] 1 [1] B
# expect: 5
