import asyncio

async def important(n):
    print("start", n)
    await asyncio.sleep(1)
    print("saved", n)
    return n * 10

async def caller(n):
    try:
        return await asyncio.shield(important(n))
    except asyncio.CancelledError:
        print("caller cancelled", n)
        raise

async def failing():
    await asyncio.sleep(0.5)
    raise OSError("disk full")

async def main():
    t = asyncio.create_task(caller(1))
    await asyncio.sleep(0.1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    await asyncio.sleep(2)
    inner = asyncio.create_task(important(2))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.3)
    except TimeoutError:
        print("slow, but", inner.done())
        print(await inner)
    outer = asyncio.shield(asyncio.create_task(failing()))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError as e:
        print(repr(e))
    await asyncio.sleep(1)
    inner = asyncio.create_task(important(3))
    s = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("inner gone")
    try:
        await s
    except asyncio.CancelledError as e:
        print("through", e.args)
    f = asyncio.get_running_loop().create_future()
    f.set_result("ready")
    print(asyncio.shield(f) is f, await asyncio.shield(f))

asyncio.run(main())
