# The name of an except clause is gone after it.
try:
    raise ValueError("x")
except ValueError as e:
    kept = e
try:
    e
except NameError as error:
    print(error)
print(repr(kept))
# expect: name 'e' is not defined
# expect: ValueError('x')
