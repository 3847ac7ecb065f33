# assert raises AssertionError with its message as the argument.
assert True, "unused"
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert 0, ("a", 1)
except AssertionError as e:
    print(repr(e), e.args)
# expect: AssertionError() ()
# expect: AssertionError(('a', 1)) (('a', 1),)
