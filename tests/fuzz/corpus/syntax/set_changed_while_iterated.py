# Changing the size of a set while iterating raises.
s = {1}
def grow():
    for x in s: s.add(x + 1)
try:
    print(grow())
except Exception as e:
    print(type(e).__name__, e)
# expect: RuntimeError Set changed size during iteration
