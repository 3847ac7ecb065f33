# The recursion limit raises RecursionError; it can be set, and the program goes on.
import sys
depth = 0
def f():
    global depth
    depth += 1
    f()
try:
    f()
except RecursionError as e:
    print(e, depth > 900)
l = []
l.append(l)
print(l)
sys.setrecursionlimit(200)
depth = 0
try:
    f()
except RecursionError:
    print(depth < 200)
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
# expect: maximum recursion depth exceeded True
# expect: [[...]]
# expect: True
# expect: recursion limit must be greater or equal than 1
