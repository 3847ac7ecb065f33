# float reads decimal text.
print(float("1.5"), float(" 1e5 "), float("-inf"), float("nan"), float("1_0.5"), float(".5"), float("5."), float("Infinity"), float(10), float())
try:
    print(float("abc"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float("1e"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(None))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(float(10 ** 400))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1.5 100000.0 -inf nan 10.5 0.5 5.0 inf 10.0 0.0
# expect: ValueError could not convert string to float: 'abc'
# expect: ValueError could not convert string to float: ''
# expect: ValueError could not convert string to float: '1e'
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
# expect: TypeError float() argument must be a string or a real number, not 'list'
# expect: OverflowError int too large to convert to float
