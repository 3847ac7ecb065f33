# What raise accepts, the order of handlers, the variable's end, tuples and subclasses of exceptions.
class Mine(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
    def __str__(self): return f"mine {self.args} {self.b}"
try:
    raise Mine(1)
except (KeyError, Mine) as e:
    print(e, repr(e), e.args)
try:
    raise Mine
except TypeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
class Weird(Exception):
    def __new__(cls): return 5
try:
    raise Weird
except TypeError as e:
    print(e)
print(repr(KeyError("k")), str(KeyError("k")), str(KeyError("k", 1)))
print(StopIteration(3).value, SystemExit(4).code)
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "reason")
print(e, e.start, e.object)
print(ImportError("m", name="n", path="p").name, AttributeError("m", name="n", obj=1).obj, NameError("m", name="x").name)
try:
    ImportError(other=1)
except TypeError as e:
    print(e)
try:
    ValueError(a=1)
except TypeError as e:
    print(e)
# expect: mine (1,) 2 Mine(1) (1,)
# expect: Mine.__init__() missing 1 required positional argument: 'a'
# expect: exceptions must derive from BaseException
# expect: calling <class '__main__.Weird'> should have returned an instance of BaseException, not <class 'int'>
# expect: KeyError('k') 'k' ('k', 1)
# expect: 3 4
# expect: 'utf-8' codec can't decode byte 0xff in position 0: reason 0 b'\xff'
# expect: n 1 x
# expect: ImportError() got an unexpected keyword argument 'other'
# expect: ValueError() takes no keyword arguments
