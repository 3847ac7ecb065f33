import asyncio


async def waiter(condition, event):
    async with condition:
        await condition.wait()
        print("notified")
    await event.wait()
    print("set")


async def meet(barrier):
    print(await barrier.wait())


async def main():
    condition, event, barrier = asyncio.Condition(), asyncio.Event(), asyncio.Barrier(2)
    tasks = [asyncio.create_task(waiter(condition, event)) for _ in range(2)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0.1)
    event.set()
    await asyncio.gather(*tasks)
    await asyncio.gather(meet(barrier), meet(barrier))


asyncio.run(main())
