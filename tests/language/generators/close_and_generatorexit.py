# close raises GeneratorExit inside; a generator may return then, not yield; close gives what is returned.
def returns():
    try:
        yield 1
    except GeneratorExit:
        return "closed"
def yields():
    try:
        yield 1
    except GeneratorExit:
        yield 2
def raises():
    try:
        yield 1
    finally:
        raise OSError("while closing")
it = returns()
print(next(it), it.close(), it.close())
for f in (yields, raises):
    it = f()
    next(it)
    try:
        it.close()
    except (RuntimeError, OSError) as e:
        print(type(e).__name__, e, repr(e.__context__))
it = returns()
print(it.close())
# expect: 1 closed None
# expect: RuntimeError generator ignored GeneratorExit None
# expect: OSError while closing GeneratorExit()
# expect: None
