import asyncio


async def hold(lock, name):
    async with lock:
        print(name)
        await asyncio.sleep(0.1)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(hold(lock, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(hold(semaphore, name) for name in "defg"))
    print(lock, semaphore)


asyncio.run(main())
