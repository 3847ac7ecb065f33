import asyncio

async def ok(x):
    await asyncio.sleep(0)
    return x

async def boom(x):
    await asyncio.sleep(0)
    raise KeyError(x)

async def main():
    print(await asyncio.gather())
    c = ok(1)
    print(await asyncio.gather(c, c, ok(2)))
    g = asyncio.gather(ok(1), boom("a"), boom("b"))
    try:
        await g
    except KeyError as e:
        print("first", e, g.done(), g)
    await asyncio.sleep(0)
    g = asyncio.gather(ok(3), asyncio.sleep(10))
    await asyncio.sleep(0.01)
    print(g.cancel("stop"), g.cancelled())
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled", e.args, g.cancelled())
    t = asyncio.create_task(asyncio.sleep(5, "x"))
    g = asyncio.gather(t, ok(1), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel()
    print(await g)
    t = asyncio.create_task(asyncio.sleep(5, "x"))
    g = asyncio.gather(t, ok(1))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print("child cancelled", repr(e))
    print(await asyncio.gather(asyncio.gather(ok(1), ok(2)), ok(3)))
    try:
        await asyncio.gather(1, 2)
    except TypeError as e:
        print(e)

asyncio.run(main())
