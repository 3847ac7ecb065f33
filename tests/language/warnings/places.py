# stacklevel says whose line is blamed; showwarning may be replaced.
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, lineno)


warnings.showwarning = show


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


def other():
    warnings.warn("here")


old()
other()
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "  x = 1"), end="")


@warnings.deprecated("use new")
def gone():
    return 1


print(gone(), gone.__deprecated__)
# expect: DeprecationWarning old is old 20
# expect: UserWarning here 17
# expect: f.py:3: UserWarning: text
# expect:   x = 1
# expect: DeprecationWarning use new 30
# expect: 1 use new
