# A generator that nobody refers to is closed: its finally blocks run.
def g(name):
    try:
        yield name
    finally:
        print("closing", name)
it = g("a")
print(next(it))
del it
it = g("never begun")
del it
for x in g("b"):
    break
print("after break")
it = g("c")
next(it)
it = None
print("end")
# expect: a
# expect: closing a
# expect: closing b
# expect: after break
# expect: closing c
# expect: end
