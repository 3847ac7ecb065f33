# A generator receives what is sent, raises what is thrown, and ends by close.
def g():
    got = None
    while True:
        try:
            got = yield got
        except KeyError as e:
            got = f"caught {e}"
        finally:
            print("finally")
it = g()
print(next(it), it.send(1), it.throw(KeyError("k")))
it.close()
try:
    next(it)
except StopIteration as e:
    print("over", e.value)
def h():
    yield 1
for action in (lambda it: it.send(5), lambda it: it.throw(ValueError("early")), lambda it: it.throw(5), lambda it: it.throw(ValueError)):
    it = h()
    try:
        print(action(it))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
it = h()
it.close()
print(list(it))
# expect: finally
# expect: finally
# expect: None 1 caught 'k'
# expect: finally
# expect: over None
# expect: TypeError can't send non-None value to a just-started generator
# expect: ValueError early
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not int
# expect: ValueError 
# expect: []
