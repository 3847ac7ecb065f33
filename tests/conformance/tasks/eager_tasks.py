import asyncio

async def immediate(n):
    return n * 2

async def blocks(n):
    print("before", n, asyncio.current_task().get_name())
    await asyncio.sleep(0.1 * n)
    print("after", n)
    return n

async def raises():
    raise ValueError("eager")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(immediate(4), name="now")
    print(t.done(), t.result())
    a = asyncio.create_task(blocks(2), name="a")
    b = asyncio.create_task(blocks(1), name="b")
    print("both started", a.done(), b.done(), asyncio.current_task().get_name())
    print(await asyncio.gather(a, b, immediate(1)))
    r = asyncio.create_task(raises())
    print(r.done(), r.exception())
    async with asyncio.TaskGroup() as tg:
        x = tg.create_task(immediate(5))
        y = tg.create_task(blocks(3), name="y")
    print(x.result(), y.result())
    loop.set_task_factory(None)
    t = asyncio.create_task(immediate(1))
    print(t.done(), await t)
    t = asyncio.Task(immediate(7), loop=loop, eager_start=True)
    print(t.done(), t.result())
    t = loop.create_task(blocks(1), eager_start=True)
    print(t.done(), await t)

asyncio.run(main())
