# Generic functions and classes: parameters, bounds, constraints, defaults, and their scope.
def first[T: (int, str) = int](x: T) -> T: return x
class Box[T, *Ts, **P]:
    def get[U: int](self, u: U) -> T: return u
type Alias[K, V = int] = dict[K, V]
T, = first.__type_params__
print(T, T.__bound__, T.__constraints__, T.__default__, type(T))
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__)
print(Box[int, str, [int]], Box.get.__type_params__[0].__bound__)
print(Alias, Alias.__value__, Alias.__type_params__, Alias[str], Alias.__name__, Alias[str].__origin__ is Alias)
print(first.__annotations__, first(5))
class C[T]:
    x: T
    y = T
    print(T)
    def f(self) -> T: return T
print(C.__annotations__, C().f(), C.y)
try:
    T2
except NameError as e:
    print(e)
try:
    Alias()
except TypeError as e:
    print(e)
try:
    isinstance(1, Alias)
except TypeError as e:
    print(e)
def bad[T: undefined](): pass
print(bad.__type_params__[0].__name__)
try:
    bad.__type_params__[0].__bound__
except NameError as e:
    print(e)
print(T.__infer_variance__, T.__covariant__, T.__module__)
# expect: T None (<class 'int'>, <class 'str'>) <class 'int'> <class 'typing.TypeVar'>
# expect: (T, Ts, P) (T, Ts, P) (typing.Generic[T, typing.Unpack[Ts], P],)
# expect: __main__.Box[int, str, [int]] <class 'int'>
# expect: Alias dict[K, V] (K, V) Alias[str] Alias True
# expect: {'x': T, 'return': T} 5
# expect: T
# expect: {'x': T} T T
# expect: name 'T2' is not defined
# expect: 'typing.TypeAliasType' object is not callable
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: T
# expect: name 'undefined' is not defined
# expect: True False typing
