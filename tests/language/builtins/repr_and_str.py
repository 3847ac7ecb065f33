# str asks __str__, then __repr__.
class R:
    def __repr__(self): return "R!"
class S(R):
    def __str__(self): return "S!"
class Bad:
    def __str__(self): return 5
print(str(R()), repr(S()), str(S()), f"{S()} {S()!r}", [S()], str([R()]))
try:
    print(str(Bad()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(repr())
except Exception as e:
    print(type(e).__name__, e)
# expect: R! R! S! S! R! [R!] [R!]
# expect: TypeError __str__ returned non-string (type int)
# expect: TypeError repr() takes exactly one argument (0 given)
