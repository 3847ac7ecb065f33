# input raises EOFError when nothing is typed.
try:
    print(input())
except Exception as e:
    print(type(e).__name__, e)
# expect: EOFError EOF when reading a line
