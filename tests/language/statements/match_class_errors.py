# Class patterns complain of too many positions and of what is no class.
class P:
    __match_args__ = ("x",)
    x = 1
try:
    match P():
        case P(1, 2): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e:
    print(e)
class Q: pass
try:
    match Q():
        case Q(1): pass
except TypeError as e:
    print(e)
notclass = 5
try:
    match 5:
        case notclass(): pass
except TypeError as e:
    print(e)
# expect: P() accepts 1 positional sub-pattern (2 given)
# expect: int() accepts 1 positional sub-pattern (2 given)
# expect: Q() accepts 0 positional sub-patterns (1 given)
# expect: called match pattern must be a class
