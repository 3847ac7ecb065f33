# Modules can be imported by name; numbers belong to the tower.
import importlib, sys, __future__
m = importlib.import_module("asyncio"); print(m is sys.modules["asyncio"], importlib.import_module(".abc", "collections").__name__)
for n in ("nope", ".x"):
    try: importlib.import_module(n)
    except Exception as e: print(type(e).__name__, e)
print(__future__.annotations, __future__.division.getMandatoryRelease())
import numbers
print(isinstance(3, numbers.Integral), isinstance(2.0, numbers.Real), isinstance("a", numbers.Number), issubclass(int, numbers.Rational), isinstance(True, numbers.Integral))
# expect: True collections.abc
# expect: ModuleNotFoundError No module named 'nope'
# expect: TypeError the 'package' argument is required to perform a relative import for '.x'
# expect: _Feature((3, 7, 0, 'beta', 1), None, 16777216) (3, 0, 0, 'alpha', 0)
# expect: True True False True True
