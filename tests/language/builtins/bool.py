# bool asks __bool__, then __len__.
class B:
    def __bool__(self): return False
class L:
    def __len__(self): return 0
class W:
    def __bool__(self): return 1
print(bool(B()), bool(L()), bool(object()), bool(""), bool("0"), bool(0.0), bool())
try:
    print(bool(W()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bool(1, 2))
except Exception as e:
    print(type(e).__name__, e)
# expect: False False True False True False False
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError bool expected at most 1 argument, got 2
