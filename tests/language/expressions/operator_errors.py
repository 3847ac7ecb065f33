# Operators name both types.
for source in ("1 + 'a'", "'a' + 1", "[1] + (2,)", "None + 1", "{} + {}", "1 - '1'", "'a' * 'b'", "-'a'", "~1.5", "1 < 'a'", "[] > {}", "1 @ 2", "1 << 2.0", "len + 1", "{1} + {2}", "b'a' + 'a'", "'a' + b'a'", "1 // None", "'a' ** 2", "'%d' % 'x'", "'a' % 1", "'%s %s' % 'a'"):
    try:
        eval(source)
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError can only concatenate str (not "int") to str
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: TypeError unsupported operand type(s) for -: 'int' and 'str'
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError bad operand type for unary -: 'str'
# expect: TypeError bad operand type for unary ~: 'float'
# expect: TypeError '<' not supported between instances of 'int' and 'str'
# expect: TypeError '>' not supported between instances of 'list' and 'dict'
# expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
# expect: TypeError unsupported operand type(s) for <<: 'int' and 'float'
# expect: TypeError unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError can't concat str to bytes
# expect: TypeError can only concatenate str (not "bytes") to str
# expect: TypeError unsupported operand type(s) for //: 'int' and 'NoneType'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError not enough arguments for format string
