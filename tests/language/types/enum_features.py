# enum: members, values, aliases, flags, auto, methods, iteration and errors.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.GREEN), Color(1), Color["RED"], Color.CRIMSON is Color.RED, list(Color), Color.RED.nice(), Color.RED.value, Color.RED == 1, Color.RED in Color, len(Color), f"{Color.RED}", {Color.RED: 1}, Color.__members__.keys())
class N(IntEnum):
    A = auto()
    B = auto()
print(N.A + 1, N.B > N.A, N.A, repr(N.B), f"{N.A}", N.A == 1, sorted([N.B, N.A]), N(2))
class S(StrEnum):
    X = auto()
    Y = "why"
print(S.X, S.Y.upper(), S.X == "x", repr(S.Y))
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, P.RW, P.RW & P.R, ~P.R, P.R in P.RW, bool(P.R & P.W), list(P.RW), P(5), P(0), repr(P.R | P.W))
for text in ("Color(3)", "Color['NO']", "Color.RED = 5", "Color.NO", "class X(Color): pass", "Color.RED < Color.GREEN", "P(8)", "@unique\nclass U(Enum):\n A = 1\n B = 1", "del Color.RED", "N('a')", "Color.RED.value = 3"):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, e)
class W(Enum):
    def __new__(cls, v, extra):
        self = object.__new__(cls)
        self._value_ = v
        self.extra = extra
        return self
    A = (1, "one")
    B = (2, "two")
    @classmethod
    def _missing_(cls, v): return cls.B
print(W.A.extra, W(1), W(99), W.B.value)
# expect: Color.RED <Color.GREEN: 2> Color.RED Color.RED True [<Color.RED: 1>, <Color.GREEN: 2>] Red 1 False True 2 Color.RED {<Color.RED: 1>: 1} dict_keys(['RED', 'GREEN', 'CRIMSON'])
# expect: 2 True 1 <N.B: 2> 1 True [<N.A: 1>, <N.B: 2>] 2
# expect: x WHY True <S.Y: 'why'>
# expect: P.R|X P.RW P.R P.W|X True False [<P.R: 1>, <P.W: 2>] P.R|X P(0) <P.RW: 3>
# expect: ValueError 3 is not a valid Color
# expect: KeyError 'NO'
# expect: AttributeError cannot reassign member 'RED'
# expect: AttributeError type object 'Color' has no attribute 'NO'
# expect: TypeError <enum 'X'> cannot extend <enum 'Color'>
# expect: TypeError '<' not supported between instances of 'Color' and 'Color'
# expect: ValueError <flag 'P'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
# expect: ValueError duplicate values found in <enum 'U'>: B -> A
# expect: AttributeError 'Color' cannot delete member 'RED'.
# expect: ValueError 'a' is not a valid N
# expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: one W.A W.B 2
