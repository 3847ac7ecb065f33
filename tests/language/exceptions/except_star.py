# except* handles parts of a group, each clause once; what is left goes on.
def split(e):
    try:
        raise e
    except* ValueError as g:
        print("values", g.exceptions)
    except* (TypeError, KeyError) as g:
        print("others", g.exceptions)
    else:
        print("else")
    finally:
        print("finally")
split(ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3)])]))
split(ValueError("alone"))
try:
    split(ExceptionGroup("g", [OSError("left"), ValueError(1)]))
except ExceptionGroup as e:
    print(repr(e))
try:
    split(OSError("naked"))
except OSError as e:
    print(repr(e))
try:
    pass
except* ValueError:
    pass
else:
    print("nothing")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(repr(e), e.exceptions[0].__context__)
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as e:
    print(e)
# expect: values (ValueError(1), ExceptionGroup('n', [ValueError(3)]))
# expect: others (TypeError(2),)
# expect: finally
# expect: values (ValueError('alone'),)
# expect: finally
# expect: values (ValueError(1),)
# expect: finally
# expect: ExceptionGroup('g', [OSError('left')])
# expect: finally
# expect: OSError('naked')
# expect: nothing
# expect: ExceptionGroup('', [KeyError('new'), ExceptionGroup('g', [TypeError(2)])]) g (1 sub-exception)
# expect: catching ExceptionGroup with except* is not allowed. Use except instead.
# expect: catching classes that do not inherit from BaseException is not allowed
