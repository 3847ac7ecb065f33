import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("one")


async def waits():
    await asyncio.sleep(1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits())
            group.create_task(fails())
            await asyncio.sleep(5)
    except BaseException as e:
        print(repr(e))
    async with asyncio.TaskGroup() as group:
        group.create_task(waits(), name="named")
    print(asyncio.current_task().cancelling())


asyncio.run(main())
