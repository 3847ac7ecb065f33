# and and or give one of their operands, and stop early.
def f(x):
    print("f", repr(x))
    return x
print(f(0) and f(1), f("") or f("b"), f(1) or f(2), not f([]))
# expect: f 0
# expect: f ''
# expect: f 'b'
# expect: f 1
# expect: f []
# expect: 0 b 1 True
