# print joins with sep and ends with end.
print(1, "a", None, [1], sep="-")
print("x", end="|\n"); print(); print(*[1, 2], sep="")
print("no newline", end=""); print(" then")
try:
    print(1, sep=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1, foo=2)
except Exception as e:
    print(type(e).__name__, e)
# expect: 1-a-None-[1]
# expect: x|
# expect: 
# expect: 12
# expect: no newline then
# expect: TypeError sep must be None or a string, not int
# expect: TypeError print() got an unexpected keyword argument 'foo'
