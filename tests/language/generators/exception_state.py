# The exception being handled is the generator's own while it runs, and the caller's after.
import sys
def g():
    print("in", sys.exception())
    try:
        raise KeyError("inner")
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())
it = g()
try:
    raise ValueError("outer")
except ValueError:
    print(next(it), repr(sys.exception()))
print(next(it), sys.exception(), next(it))
def chained():
    try:
        yield
    except ValueError:
        raise TypeError("second")
it = chained()
next(it)
try:
    it.throw(ValueError("first"))
except TypeError as e:
    print(repr(e.__context__), e.__context__.__traceback__ is not None)
# expect: in outer
# expect: KeyError('inner') ValueError('outer')
# expect: KeyError('inner') None None
# expect: ValueError('first') True
