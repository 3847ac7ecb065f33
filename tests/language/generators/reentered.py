# A generator that runs cannot be resumed.
def g():
    yield 1
    try:
        next(it)
    except ValueError as e:
        yield e
it = g()
print(list(it))
def closing():
    try:
        it2.close()
    except ValueError as e:
        yield str(e)
it2 = closing()
print(next(it2))
# expect: [1, ValueError('generator already executing')]
# expect: generator already executing
