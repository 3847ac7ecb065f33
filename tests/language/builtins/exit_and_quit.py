# exit and quit raise SystemExit.
for f in (exit, quit):
    for args in ((), (3,), ("text",)):
        try:
            f(*args)
        except SystemExit as e:
            print(e.code, repr(e))
try:
    try:
        exit(1)
    finally:
        print("finally")
except SystemExit as e:
    print("caught", e)
# expect: None SystemExit(None)
# expect: 3 SystemExit(3)
# expect: text SystemExit('text')
# expect: None SystemExit(None)
# expect: 3 SystemExit(3)
# expect: text SystemExit('text')
# expect: finally
# expect: caught 1
