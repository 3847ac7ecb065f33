# int cuts floats off and asks __int__ and __index__.
class A:
    def __int__(self): return 5
class B:
    def __index__(self): return 6
class W:
    def __int__(self): return "x"
print(int(2.9), int(-2.9), int(True), int(A()), int(B()), int(1e20), int())
try:
    print(int(None))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(float("nan")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(float("inf")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(W()))
except Exception as e:
    print(type(e).__name__, e)
# expect: 2 -2 1 5 6 100000000000000000000 0
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError __int__ returned non-int (type str)
