# dataclasses: fields, order, frozen, slots, post_init, inheritance, replace and errors.
from dataclasses import dataclass, field, replace, asdict, astuple, fields, FrozenInstanceError, KW_ONLY, InitVar
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self): self.x *= 2
p = P(1, 2)
print(p, p == P(1, 2), p < P(2), replace(p, x=5), asdict(p), astuple(p), [f.name for f in fields(P)], p.__match_args__, P.__hash__)
@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: str = "b"
f = F(1)
print(f, hash(f) == hash(F(1)), F.__slots__, hasattr(f, "__dict__"), F.a)
try:
    f.a = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
@dataclass
class D(P):
    _: KW_ONLY
    z: int = 9
    w: InitVar[int] = 1
    def __post_init__(self, w): self.seen = w
print(D(1, 2, z=3, w=4), D(1, w=7).seen)
for text in ("@dataclass\nclass A:\n x: int = 1\n y: int", "@dataclass\nclass A:\n x: list = []", "P()", "P(1, 2, 3, 4)", "F(1, c=2)", "replace(f, c=1)", "@dataclass(frozen=True)\nclass A(P): pass", "D(1, 2, [], 4)", "fields(5)"):
    try:
        exec(text)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: P(x=2, y=2) True True P(x=10, y=2) {'x': 2, 'y': 2, 'tags': []} (2, 2, []) ['x', 'y', 'tags'] ('x', 'y', 'tags') None
# expect: F(a=1, b='b') True ('a', 'b') False <member 'a' of 'F' objects>
# expect: FrozenInstanceError cannot assign to field 'a'
# expect: D(x=1, y=2, z=3) 7
# expect: TypeError non-default argument 'y' follows default argument 'x'
# expect: ValueError mutable default <class 'list'> for field x is not allowed: use default_factory
# expect: TypeError P.__init__() missing 1 required positional argument: 'x'
# expect: TypeError P.__init__() takes from 2 to 4 positional arguments but 5 were given
# expect: TypeError F.__init__() got an unexpected keyword argument 'c'
# expect: TypeError F.__init__() got an unexpected keyword argument 'c'
# expect: TypeError cannot inherit frozen dataclass from a non-frozen one
# expect: TypeError D.__init__() takes from 2 to 4 positional arguments but 5 were given
# expect: TypeError must be called with a dataclass type or instance
