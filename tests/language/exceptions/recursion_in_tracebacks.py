# Repeated lines of a recursion are counted.
# python: 3.14
import traceback, sys
def f(n):
    if n: return f(n - 1)
    raise ValueError("deep")
try:
    f(10)
except ValueError:
    traceback.print_exc(file=sys.stdout)
def a(n): return b(n - 1) if n else 1 / 0
def b(n): return a(n)
try:
    a(4)
except ZeroDivisionError as e:
    print(len(traceback.extract_tb(e.__traceback__)))
# expect: Traceback (most recent call last):
# expect:   File "recursion_in_tracebacks.py", line 8, in <module>
# expect:     f(10)
# expect:     ~^^^^
# expect:   File "recursion_in_tracebacks.py", line 5, in f
# expect:     if n: return f(n - 1)
# expect:                  ~^^^^^^^
# expect:   File "recursion_in_tracebacks.py", line 5, in f
# expect:     if n: return f(n - 1)
# expect:                  ~^^^^^^^
# expect:   File "recursion_in_tracebacks.py", line 5, in f
# expect:     if n: return f(n - 1)
# expect:                  ~^^^^^^^
# expect:   [Previous line repeated 7 more times]
# expect:   File "recursion_in_tracebacks.py", line 6, in f
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect: 10
