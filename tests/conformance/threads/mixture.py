import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def slow(n, d):
    print(f"  start {n}")
    time.sleep(d)
    print(f"  end {n}")
    if n == 3:
        raise ValueError("three")
    return n

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        futs = [loop.run_in_executor(pool, slow, i, 0.3 / i) for i in (1, 2, 3, 4)]
        for f in asyncio.as_completed(futs):
            try:
                print("done", await f, loop.time())
            except ValueError as e:
                print("error", e)
    r = await asyncio.gather(*[asyncio.to_thread(slow, i, 0.1) for i in range(10, 13)])
    print(r)
    t = asyncio.create_task(asyncio.to_thread(slow, 20, 1))
    await asyncio.sleep(0.2)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled at", loop.time())
    try:
        await asyncio.wait_for(asyncio.to_thread(slow, 30, 1), 0.5)
    except TimeoutError:
        print("timeout at", loop.time())
    print("main ends at", loop.time())

start = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - start:.2f}")
