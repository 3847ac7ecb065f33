# aclose raises GeneratorExit inside; yielding then, and StopAsyncIteration inside, are errors.
def run(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e:
        return e.value
async def yields():
    try:
        yield 1
    except GeneratorExit:
        yield 2
async def raises():
    yield 1
    raise StopAsyncIteration
async def raises2():
    yield 1
    raise StopIteration
a = yields()
run(a.asend(None))
try:
    run(a.aclose())
except RuntimeError as e:
    print(e)
for f in (raises, raises2):
    a = f()
    run(a.asend(None))
    try:
        run(a.asend(None))
    except RuntimeError as e:
        print(e, repr(e.__cause__))
print(a.ag_running, a.ag_frame, a.ag_code.co_name)
# expect: async generator ignored GeneratorExit
# expect: async generator raised StopAsyncIteration StopAsyncIteration()
# expect: async generator raised StopIteration StopIteration()
# expect: False None raises2
