# Classes registered with Sequence or Mapping match their patterns, and so do classes below.
from collections.abc import Sequence, Mapping
from collections import UserList, UserDict, ChainMap
class S:
    def __len__(self): return 2
    def __getitem__(self, i): return [10, 20][i]
class Below(S): pass
class M(Mapping):
    def __len__(self): return 1
    def __getitem__(self, k): return {"k": 1}[k]
    def __iter__(self): return iter("k")
def f(x):
    match x:
        case [a, b]: return f"sequence {a} {b}"
        case {"k": v}: return f"mapping {v}"
        case _: return "neither"
print(f(S()), f(Below()))
Sequence.register(S)
print(f(S()), f(Below()), f(M()), f(UserList([1, 2])), f(UserDict(k=3)), f(ChainMap({"k": 5})))
# expect: neither neither
# expect: sequence 10 20 sequence 10 20 mapping 1 sequence 1 2 mapping 3 mapping 5
