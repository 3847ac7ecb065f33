# Changing a list while it is sorted is noticed.
l = [3, 1, 2]
def key(x):
    l.append(x)
    return x
try:
    print(l.sort(key=key))
except Exception as e:
    print(type(e).__name__, e)
# expect: ValueError list modified during sort
