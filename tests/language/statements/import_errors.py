# Imports that fail say what is missing.
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    import math.nothing
except ModuleNotFoundError as e:
    print(e)
# expect: No module named 'no_such_module' no_such_module
# expect: cannot import name 'no_such_name' from 'math' math
# expect: No module named 'math.nothing'; 'math' is not a package
