# min and max take a key and a default, and keep the first of equals.
print(min(3, 1, 2), max("abc"), min([], default=0), max(["bb", "a", "cc"], key=len), min((2, "x"), (1, "y")))
try:
    print(min([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(max(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(min())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(max(1, "a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(min(1, 2, default=5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(min([1], foo=2))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 c 0 bb (1, 'y')
# expect: ValueError min() iterable argument is empty
# expect: TypeError 'int' object is not iterable
# expect: TypeError min expected at least 1 argument, got 0
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: TypeError Cannot specify a default for min() with multiple positional arguments
# expect: TypeError min() got an unexpected keyword argument 'foo'
