# raise in except* keeps what it handled in place in the group.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError as e:
        raise e
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(3)])
    except* ValueError as e:
        raise KeyError("x") from e
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__cause__))
def f():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError:
            print("handled", i)
f()
# expect: ExceptionGroup('', [ExceptionGroup('g', [TypeError(2)]), ExceptionGroup('g', [ValueError(1), OSError(3)])])
# expect: ExceptionGroup('', [KeyError('x'), ExceptionGroup('g', [OSError(3)])]) ExceptionGroup('g', [ValueError(1)])
# expect: handled 0
# expect: handled 1
