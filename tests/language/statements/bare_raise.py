# raise alone raises the exception that is being handled.
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ZeroDivisionError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
# expect: division by zero
# expect: No active exception to reraise
