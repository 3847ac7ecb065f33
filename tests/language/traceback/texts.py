# Tracebacks as text, for the exception that is being handled and for any other.
import sys
import traceback


def inner():
    raise ValueError("wrong")


def outer():
    try:
        inner()
    except ValueError as e:
        raise RuntimeError("outer") from e


try:
    outer()
except RuntimeError as e:
    kept = e
    print(traceback.format_exc(), end="")
    traceback.print_exc(file=sys.stdout, limit=1, chain=False)
    traceback.print_exception(e, file=sys.stdout)
print(traceback.format_exception_only(kept), traceback.format_exception_only(ValueError, ValueError("x")))
print(traceback.format_exception(None), repr(traceback.format_exc()))
print("".join(traceback.format_exception(type(kept), kept, kept.__traceback__)) ==
      "".join(traceback.format_exception(kept)))
print("".join(traceback.format_tb(kept.__traceback__)), end="")
# expect: Traceback (most recent call last):
# expect:   File "texts.py", line 12, in outer
# expect:     inner()
# expect:     ~~~~~^^
# expect:   File "texts.py", line 7, in inner
# expect:     raise ValueError("wrong")
# expect: ValueError: wrong
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "texts.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:   File "texts.py", line 14, in outer
# expect:     raise RuntimeError("outer") from e
# expect: RuntimeError: outer
# expect: Traceback (most recent call last):
# expect:   File "texts.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect: RuntimeError: outer
# expect: Traceback (most recent call last):
# expect:   File "texts.py", line 12, in outer
# expect:     inner()
# expect:     ~~~~~^^
# expect:   File "texts.py", line 7, in inner
# expect:     raise ValueError("wrong")
# expect: ValueError: wrong
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "texts.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:   File "texts.py", line 14, in outer
# expect:     raise RuntimeError("outer") from e
# expect: RuntimeError: outer
# expect: ['RuntimeError: outer\n'] ['ValueError: x\n']
# expect: ['NoneType: None\n'] 'NoneType: None\n'
# expect: True
# expect:   File "texts.py", line 18, in <module>
# expect:     outer()
# expect:     ~~~~~^^
# expect:   File "texts.py", line 14, in outer
# expect:     raise RuntimeError("outer") from e
