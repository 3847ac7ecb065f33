# throw with an instance, a class, and the old three arguments; the traceback goes through the generator.
import warnings, traceback
warnings.simplefilter("ignore")
def g():
    while True:
        try:
            yield
        except ValueError as e:
            print("got", repr(e), e.__traceback__ is not None)
it = g()
next(it)
it.throw(ValueError("instance"))
it.throw(ValueError)
it.throw(ValueError, "value")
it.throw(ValueError, ValueError("both"), None)
for args in ((5,), (ValueError, "x", 5), (ValueError("a"), "b")):
    try:
        it = g()
        next(it)
        it.throw(*args)
    except TypeError as e:
        print(e)
def h():
    yield 1
it = h()
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
try:
    next(it)
except StopIteration:
    print("over")
# expect: got ValueError('instance') True
# expect: got ValueError() True
# expect: got ValueError('value') True
# expect: got ValueError('both') True
# expect: exceptions must be classes or instances deriving from BaseException, not int
# expect: throw() third argument must be a traceback object
# expect: instance exception may not have a separate value
# expect: ['<module>', 'h']
# expect: over
