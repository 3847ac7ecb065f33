# A function found on the class binds; one found on the instance does not; any callable without __get__ does not.
class Callable:
    def __call__(self, *args): return args
class C:
    call = Callable()
    lam = lambda self, x: x
    builtin = len
def free(*args): return len(args)
c = C()
c.own = free
print(c.call(1), c.lam(2), c.builtin([1, 2]), c.own(1, 2))
bound = free.__get__(c)
print(bound(1), bound.__self__ is c)
from types import MethodType
print(MethodType(free, 5)(1, 2), MethodType(free, 5).__self__)
# expect: (1,) 2 2 2
# expect: 2 True
# expect: 3 5
