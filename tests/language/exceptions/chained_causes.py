# Causes and contexts are printed before; from None hides; a long chain and a repeated exception end.
# python: 3.14
import traceback, sys
def show(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
def context():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("v")
def cause():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("v") from e
def hidden():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("v") from None
def cause_without_traceback():
    raise ValueError("v") from OSError("never raised")
def cause_class():
    raise ValueError from KeyError
def cycle():
    a = ValueError("a")
    b = ValueError("b")
    a.__cause__ = b
    b.__cause__ = a
    raise a
for f in (context, cause, hidden, cause_without_traceback, cause_class, cycle):
    print("---", f.__name__)
    show(f)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
# expect: --- context
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 11, in context
# expect:     {}["k"]
# expect:     ~~^^^^^
# expect: KeyError: 'k'
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 13, in context
# expect:     raise ValueError("v")
# expect: ValueError: v
# expect: --- cause
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 16, in cause
# expect:     {}["k"]
# expect:     ~~^^^^^
# expect: KeyError: 'k'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 18, in cause
# expect:     raise ValueError("v") from e
# expect: ValueError: v
# expect: --- hidden
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 23, in hidden
# expect:     raise ValueError("v") from None
# expect: ValueError: v
# expect: --- cause_without_traceback
# expect: OSError: never raised
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 25, in cause_without_traceback
# expect:     raise ValueError("v") from OSError("never raised")
# expect: ValueError: v
# expect: --- cause_class
# expect: KeyError
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 27, in cause_class
# expect:     raise ValueError from KeyError
# expect: ValueError
# expect: --- cycle
# expect: ValueError: b
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "chained_causes.py", line 6, in show
# expect:     f()
# expect:     ~^^
# expect:   File "chained_causes.py", line 33, in cycle
# expect:     raise a
# expect: ValueError: a
# expect: exception causes must derive from BaseException
