# Filters decide what becomes of a warning.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("careful")
    warnings.warn("old", DeprecationWarning)
    warnings.warn(RuntimeWarning("object"))
    for w in caught:
        print(w.category.__name__, w.message, w.lineno, w.filename.endswith("filters.py"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e:
        print(repr(e))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("same place")
    print(len(caught))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    warnings.warn("a")
    warnings.warn("a")
    print(len(caught))
with warnings.catch_warnings(record=True, action="always") as caught:
    warnings.filterwarnings("ignore", message="no.*", category=UserWarning)
    warnings.warn("nothing")
    warnings.warn("something")
    print([str(w.message) for w in caught])
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("loud"),
            lambda: warnings.filterwarnings("ignore", category=int)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: UserWarning careful 6 True
# expect: DeprecationWarning old 7 True
# expect: RuntimeWarning object 8 True
# expect: RuntimeWarning('boom')
# expect: 1
# expect: 1
# expect: ['something']
# expect: TypeError category must be a Warning subclass, not 'type'
# expect: ValueError invalid action: 'loud'
# expect: TypeError category must be a Warning subclass
