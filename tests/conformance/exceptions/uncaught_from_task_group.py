import asyncio

async def inner(x):
    await asyncio.sleep(0.1)
    return 10 / x

async def outer():
    t = asyncio.create_task(inner(0))
    try:
        await t
    except ZeroDivisionError as e:
        raise RuntimeError("outer failed") from e

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(outer())
        tg.create_task(asyncio.sleep(1))

asyncio.run(main())
