# Comprehensions are inlined: a traceback has no frame of theirs.
import traceback
def f():
    a = 1
    return [a for i in range(1)]
print(f())
def g():
    return [1 / i for i in (1, 0)]
try:
    g()
except ZeroDivisionError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
def h():
    return list(1 / i for i in (1, 0))
try:
    h()
except ZeroDivisionError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
# expect: [1]
# expect: ['<module>', 'g']
# expect: ['<module>', 'h', '<genexpr>']
