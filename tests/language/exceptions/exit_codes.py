# SystemExit with a number, raised in a nested place, ends with that number.
import sys
def f():
    try:
        sys.exit(0)
    finally:
        print("cleaned up")
try:
    f()
except SystemExit as e:
    print(e.code, e.args, isinstance(e, Exception))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
# expect: cleaned up
# expect: 0 (0,) False
# expect: None
# expect: (1, 2)
