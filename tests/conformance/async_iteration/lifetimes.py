import asyncio

async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    except GeneratorExit:
        print("ticker closed")
        raise
    finally:
        print("ticker finally")

async def use():
    async for i in ticker(5):
        print("use", i)
        if i == 1:
            return i

async def main():
    print(await use())
    await asyncio.sleep(0)
    print("after use")
    g = ticker(3)
    print(await g.__anext__())
    print(g, type(g).__name__) if False else print(type(g).__name__)
    t = asyncio.create_task(anext(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as e:
        print(e)
    print(await t)
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("exhausted")
    g2 = ticker(2)
    await anext(g2)
    left.append(g2)

left = []
asyncio.run(main())
print("end of program")
