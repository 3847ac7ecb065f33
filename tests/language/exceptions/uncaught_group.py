# An uncaught group with a context inside.
def f(n):
    try:
        1 / n
    except ZeroDivisionError:
        raise ValueError("in f")
errors = []
for n in (0, 0):
    try:
        f(n)
    except ValueError as e:
        errors.append(e)
raise ExceptionGroup("both", errors)
# expect error:     +------------------------------------
