import asyncio


async def job(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(job(delay)) for delay in (0.3, 0.1, 0.2)]
    done, pending = await asyncio.wait(tasks, return_when="FIRST_COMPLETED", timeout=1)
    print(len(done), len(pending))
    for first in asyncio.as_completed(tasks):
        print(await first)
    inner = asyncio.create_task(job(0.2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("cancelled")
    print(await inner)


asyncio.run(main())
