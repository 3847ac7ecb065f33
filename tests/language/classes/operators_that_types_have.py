# Which operator methods built-in types have: hasattr and dir agree with what works.
ops = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor".split()
for t in (int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, type, type(None), object, property, type(lambda: 0)):
    print(t.__name__, [o for o in ops if hasattr(t, f"__{o}__")], [o for o in ops if hasattr(t, f"__r{o}__")], [o for o in ops if hasattr(t, f"__i{o}__")],
          [u for u in ("neg", "pos", "invert", "abs", "bool", "index", "int", "float", "len", "iter", "hash", "contains", "call") if hasattr(t, f"__{u}__")])
# expect: int ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'] ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'] [] ['neg', 'pos', 'invert', 'abs', 'bool', 'index', 'int', 'float', 'hash', 'call']
# expect: bool ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'] ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'] [] ['neg', 'pos', 'invert', 'abs', 'bool', 'index', 'int', 'float', 'hash', 'call']
# expect: float ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'or'] ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'or'] [] ['neg', 'pos', 'abs', 'bool', 'int', 'float', 'hash', 'call']
# expect: complex ['add', 'sub', 'mul', 'truediv', 'pow', 'or'] ['add', 'sub', 'mul', 'truediv', 'pow', 'or'] [] ['neg', 'pos', 'abs', 'bool', 'hash', 'call']
# expect: str ['add', 'mul', 'mod', 'or'] ['mul', 'mod', 'or'] [] ['len', 'iter', 'hash', 'contains', 'call']
# expect: bytes ['add', 'mul', 'mod', 'or'] ['mul', 'mod', 'or'] [] ['len', 'iter', 'hash', 'contains', 'call']
# expect: bytearray ['add', 'mul', 'mod', 'or'] ['mul', 'mod', 'or'] ['add', 'mul'] ['len', 'iter', 'hash', 'contains', 'call']
# expect: list ['add', 'mul', 'or'] ['mul', 'or'] ['add', 'mul'] ['len', 'iter', 'hash', 'contains', 'call']
# expect: tuple ['add', 'mul', 'or'] ['mul', 'or'] [] ['len', 'iter', 'hash', 'contains', 'call']
# expect: dict ['or'] ['or'] ['or'] ['len', 'iter', 'hash', 'contains', 'call']
# expect: set ['sub', 'and', 'or', 'xor'] ['sub', 'and', 'or', 'xor'] ['sub', 'and', 'or', 'xor'] ['len', 'iter', 'hash', 'contains', 'call']
# expect: frozenset ['sub', 'and', 'or', 'xor'] ['sub', 'and', 'or', 'xor'] [] ['len', 'iter', 'hash', 'contains', 'call']
# expect: range ['or'] ['or'] [] ['bool', 'len', 'iter', 'hash', 'contains', 'call']
# expect: slice ['or'] ['or'] [] ['hash', 'call']
# expect: type ['or'] ['or'] [] ['hash', 'call']
# expect: NoneType ['or'] ['or'] [] ['bool', 'hash', 'call']
# expect: object ['or'] ['or'] [] ['hash', 'call']
# expect: property ['or'] ['or'] [] ['hash', 'call']
# expect: function ['or'] ['or'] [] ['hash', 'call']
