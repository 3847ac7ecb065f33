import asyncio
import time


def nap(delay):
    print("begin", delay)
    time.sleep(delay)
    return delay


async def main():
    print(await asyncio.gather(asyncio.to_thread(nap, 0.2), asyncio.to_thread(nap, 0.1), asyncio.sleep(0.15)))
    print(await asyncio.get_running_loop().run_in_executor(None, nap, 0.3))


asyncio.run(main())
