# asend, athrow and aclose of an asynchronous generator, driven by hand.
def run(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e:
        return e.value
async def g():
    try:
        got = yield 1
        print("got", got)
        yield 2
    except KeyError as e:
        print("caught", e)
        yield 3
    finally:
        print("finally")
a = g()
print(run(a.asend(None)), run(a.asend("x")), run(a.athrow(KeyError("k"))))
print(run(a.aclose()), run(a.aclose()))
try:
    run(a.__anext__())
except StopAsyncIteration as e:
    print("over", e.args)
a = g()
try:
    run(a.asend(5))
except TypeError as e:
    print(e)
a = g()
print(run(a.aclose()))
a = g()
try:
    run(a.athrow(ValueError("early")))
except ValueError as e:
    print(e)
# expect: got x
# expect: caught 'k'
# expect: 1 2 3
# expect: finally
# expect: None None
# expect: over ()
# expect: can't send non-None value to a just-started async generator
# expect: None
# expect: early
