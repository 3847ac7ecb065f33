# Adding, repeating and comparing lists.
print([1] + [2], [0] * 3, 2 * [1, 2], [1] * -1, [1, 2] == [1, 2], [1] != [2], [1, 2] < [1, 3], [[]] * 2, 1 in [1], [1, 2] < [1, 2, 0])
try:
    print([1] + (2,))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] * "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] * 1.5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] < [None])
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1] - [1])
except Exception as e:
    print(type(e).__name__, e)
# expect: [1, 2] [0, 0, 0] [1, 2, 1, 2] [] True True True [[], []] True True
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError '<' not supported between instances of 'int' and 'NoneType'
# expect: TypeError unsupported operand type(s) for -: 'list' and 'list'
