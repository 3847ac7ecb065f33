# Changing the size while iterating raises.
d = {"a": 1}
def grow():
    for k in d: d[k + "x"] = 1
try:
    print(grow())
except Exception as e:
    print(type(e).__name__, e)
def shrink():
    for k in d: del d[k]
try:
    print(shrink())
except Exception as e:
    print(type(e).__name__, e)
# expect: RuntimeError dictionary changed size during iteration
# expect: RuntimeError dictionary changed size during iteration
