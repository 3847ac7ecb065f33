# A clause that names no exception class fails when it is compared.
try:
    try:
        raise ValueError("v")
    except "text":
        pass
except TypeError as e:
    print(e)
    print(repr(e.__context__))
# expect: catching classes that do not inherit from BaseException is not allowed
# expect: ValueError('v')
