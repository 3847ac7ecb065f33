# Since 3.14 several exceptions need no parentheses when there is no `as`.
# python: 3.14
for error in (KeyError, ValueError):
    try:
        raise error
    except KeyError, ValueError:
        print("caught", error.__name__)
# expect: caught KeyError
# expect: caught ValueError
