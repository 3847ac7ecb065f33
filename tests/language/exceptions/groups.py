# Groups: split, subgroup, derive, messages and what cannot be made.
e = ExceptionGroup("msg", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)])])
print(e, repr(e), e.message, len(e.exceptions))
print(e.split(ValueError))
print(e.subgroup(lambda x: isinstance(x, TypeError)), e.subgroup(KeyError))
print(e.split(ExceptionGroup)[1], e.subgroup((TypeError, KeyError)))
for make in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup(5, [ValueError()]),
             lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m", 5),
             lambda: e.split(5), lambda: ExceptionGroup("m", [ValueError], 3)):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("m", [ValueError()])), type(BaseExceptionGroup("m", [KeyboardInterrupt()])))
class Mine(ExceptionGroup):
    def derive(self, excs): return Mine(self.message + "!", excs)
m = Mine("mine", [ValueError(1), TypeError(2)])
m.add_note("note")
a, b = m.split(ValueError)
print(repr(a), repr(b), a.__notes__)
# expect: msg (2 sub-exceptions) ExceptionGroup('msg', [ValueError(1), ExceptionGroup('in', [TypeError(2), ValueError(3)])]) msg 2
# expect: (ExceptionGroup('msg', [ValueError(1), ExceptionGroup('in', [ValueError(3)])]), ExceptionGroup('msg', [ExceptionGroup('in', [TypeError(2)])]))
# expect: msg (1 sub-exception) None
# expect: None msg (1 sub-exception)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)
# expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
# expect: Mine('mine!', [ValueError(1)]) Mine('mine!', [TypeError(2)]) ['note']
