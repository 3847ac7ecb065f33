import asyncio

class MyIterator:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.1)
        return self.n

async def g(n):
    for i in range(n):
        try:
            x = yield i
            if x: print("sent", x)
        finally:
            print("fin", i)

async def main():
    print([x async for x in MyIterator(3)])
    print({x: y async for x, y in aenumerate(MyIterator(3))})
    a = g(5)
    print(await anext(a))
    print(await a.asend("hi"))
    try:
        await a.athrow(ValueError("boo"))
    except ValueError as e:
        print(repr(e))
    print(await anext(a, "default"))
    b = g(3)
    async for i in b:
        if i == 1: break
    await b.aclose()
    it = aiter(MyIterator(1))
    print(await anext(it), await anext(it, None))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("stop", repr(e))

async def aenumerate(it):
    n = 0
    async for x in it:
        yield n, x
        n += 1
asyncio.run(main())
