# The right operand is asked second, first when its class is below the left's and overrides; NotImplemented.
# python: 3.14
class A:
    def __add__(self, o): return ("A.add", type(o).__name__)
    def __radd__(self, o): return ("A.radd", type(o).__name__)
    def __sub__(self, o): return NotImplemented
class B(A):
    def __radd__(self, o): return ("B.radd", type(o).__name__)
class C(A): pass
class D:
    def __rsub__(self, o): return "D.rsub"
print(A() + B(), B() + A(), A() + C(), 1 + A(), A() + 1, A() - D())
for act in (lambda: A() - 1, lambda: A() * 2, lambda: 1 - A(), lambda: A() @ 1, lambda: -A(), lambda: A() // 1, lambda: divmod(A(), 1), lambda: A() ** 2,
            lambda: pow(A(), 2, 3), lambda: A() << 1, lambda: ~A(), lambda: abs(A()), lambda: A() & 1, lambda: round(A()), lambda: int(A()), lambda: float(A()),
            lambda: complex(A()), lambda: [][A()], lambda: "x" * A(), lambda: [1] + (2,), lambda: "a" + 1, lambda: 1 + "a", lambda: {} + {}, lambda: print + 1):
    try:
        print(act())
    except TypeError as e:
        print(e)
# expect: ('B.radd', 'A') ('A.add', 'A') ('A.add', 'C') ('A.radd', 'int') ('A.add', 'int') D.rsub
# expect: unsupported operand type(s) for -: 'A' and 'int'
# expect: unsupported operand type(s) for *: 'A' and 'int'
# expect: unsupported operand type(s) for -: 'int' and 'A'
# expect: unsupported operand type(s) for @: 'A' and 'int'
# expect: bad operand type for unary -: 'A'
# expect: unsupported operand type(s) for //: 'A' and 'int'
# expect: unsupported operand type(s) for divmod(): 'A' and 'int'
# expect: unsupported operand type(s) for ** or pow(): 'A' and 'int'
# expect: unsupported operand type(s) for ** or pow(): 'A', 'int', 'int'
# expect: unsupported operand type(s) for <<: 'A' and 'int'
# expect: bad operand type for unary ~: 'A'
# expect: bad operand type for abs(): 'A'
# expect: unsupported operand type(s) for &: 'A' and 'int'
# expect: type A doesn't define __round__ method
# expect: int() argument must be a string, a bytes-like object or a real number, not 'A'
# expect: float() argument must be a string or a real number, not 'A'
# expect: complex() argument must be a string or a number, not A
# expect: list indices must be integers or slices, not A
# expect: can't multiply sequence by non-int of type 'A'
# expect: can only concatenate list (not "tuple") to list
# expect: can only concatenate str (not "int") to str
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: unsupported operand type(s) for +: 'dict' and 'dict'
# expect: unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
