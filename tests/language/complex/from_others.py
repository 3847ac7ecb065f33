# complex() from text, numbers and objects.
# python: 3.14
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -3.5e2J "), complex("(1-j)"), complex("j"), complex("+j"), complex("1"), complex("nan+infj"), complex("1_0+2_0j"))
print(complex(real=1, imag=2), complex(imag=3), complex(1.5), complex(True))
class C:
    def __complex__(self): return 1 + 1j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
print(complex(C()), complex(F()), complex(I()), complex(F(), I()))
for act in (lambda: complex("x"), lambda: complex("1 + 2j"), lambda: complex(""), lambda: complex("1+2"), lambda: complex("1__0j"), lambda: complex(None), lambda: complex([]), lambda: complex("1", 2), lambda: complex(1, "2"),
            lambda: complex(1, None), lambda: complex(1, 2, 3), lambda: complex(z=1), lambda: complex("(1"), lambda: complex(b"1")):
    try:
        print(act())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Z(complex):
    def __repr__(self): return "Z" + super().__repr__()
print(Z(1, 2), Z(1, 2) + 1, type(Z(1) * 2), complex(Z(3)), complex.from_number(3), Z.from_number(1j))
# expect: 0j (1+0j) (1+2j) (1+2j) -350j (1-1j) 1j 1j (1+0j) (nan+infj) (10+20j)
# expect: (1+2j) 3j (1.5+0j) (1+0j)
# expect: (1+1j) (2.5+0j) (7+0j) (2.5+7j)
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError complex() arg is a malformed string
# expect: ValueError could not convert string to complex: '1__0j'
# expect: TypeError complex() argument must be a string or a number, not NoneType
# expect: TypeError complex() argument must be a string or a number, not list
# expect: TypeError complex() argument 'real' must be a real number, not str
# expect: TypeError complex() argument 'imag' must be a real number, not str
# expect: TypeError complex() argument 'imag' must be a real number, not NoneType
# expect: TypeError complex() takes at most 2 arguments (3 given)
# expect: TypeError complex() got an unexpected keyword argument 'z'
# expect: ValueError complex() arg is a malformed string
# expect: TypeError complex() argument must be a string or a number, not bytes
# expect: Z(1+2j) (2+2j) <class 'complex'> (3+0j) (3+0j) Z1j
