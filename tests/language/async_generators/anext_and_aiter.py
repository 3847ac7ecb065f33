# aiter and anext, with a default.
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
async def g():
    yield 1
async def main():
    a = aiter(g())
    print(await anext(a), await anext(a, "none left"))
    try:
        await anext(a)
    except StopAsyncIteration:
        print("stop")
    for call in (lambda: aiter(5), lambda: anext(5), lambda: anext(), lambda: aiter(a, 1)):
        try:
            call()
        except TypeError as e:
            print(e)
run(main())
# expect: 1 none left
# expect: stop
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
# expect: anext expected at least 1 argument, got 0
# expect: aiter() takes exactly one argument (2 given)
