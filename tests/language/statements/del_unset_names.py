# Deleting what is not there names it.
try:
    del nothing
except NameError as e:
    print(e)
def f():
    del local
    local = 1
try:
    f()
except UnboundLocalError as e:
    print(e)
# expect: name 'nothing' is not defined
# expect: cannot access local variable 'local' where it is not associated with a value
