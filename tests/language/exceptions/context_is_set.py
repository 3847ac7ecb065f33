# __context__, __cause__ and __suppress_context__ are set by raise; finally has the exception that passes.
try:
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        raise KeyError(1)
    except KeyError as k:
        raise ValueError(2) from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
e = ValueError()
e.__cause__ = KeyError("set")
print(e.__suppress_context__)
for name, value in (("__cause__", 5), ("__context__", 5), ("__traceback__", 5), ("args", 5)):
    try:
        setattr(e, name, value)
    except TypeError as t:
        print(t)
try:
    del e.__cause__
except TypeError as t:
    print(t)
e.args = [1, 2]
print(e.args, e, repr(e))
a = ValueError("self")
try:
    try:
        raise a
    except ValueError:
        raise a
except ValueError as e:
    print(e.__context__)
# expect: KeyError(1) None False
# expect: KeyError(1) None True
# expect: True
# expect: exception cause must be None or derive from BaseException
# expect: exception context must be None or derive from BaseException
# expect: __traceback__ must be a traceback or None
# expect: 'int' object is not iterable
# expect: __cause__ may not be deleted
# expect: (1, 2) (1, 2) ValueError(1, 2)
# expect: None
