# Only classes and instances of BaseException can be raised.
for thing in (1, "text", int, None):
    try:
        raise thing
    except TypeError as e:
        print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exception causes must derive from BaseException
