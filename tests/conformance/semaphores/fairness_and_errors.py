import asyncio

async def user(sem, name, hold, log):
    async with sem:
        log.append(name)
        await asyncio.sleep(hold)

async def main():
    sem = asyncio.Semaphore(2)
    log = []
    tasks = [asyncio.create_task(user(sem, f"u{i}", 0.01 * (i % 3), log), name=f"u{i}") for i in range(7)]
    await asyncio.sleep(0)
    print(sem, sem.locked())
    tasks[3].cancel("no patience")
    sem.release()
    print(sem._value, sem)
    res = await asyncio.gather(*tasks, return_exceptions=True)
    print(log, [type(r).__name__ for r in res])
    print(sem)
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
