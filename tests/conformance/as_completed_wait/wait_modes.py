import asyncio

async def work(n, d, fail=False):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    if fail:
        raise RuntimeError(f"work {n}")
    return n

def names(s):
    return sorted(t.get_name() for t in s)

async def main():
    ts = [asyncio.create_task(work(i, i * 0.1, fail=i == 2), name=f"w{i}") for i in range(1, 5)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.05)
    print(names(done), names(pending))
    for p in pending:
        p.cancel()
    done, pending = await asyncio.wait(pending)
    print(names(done), [t.cancelled() for t in done])
    print([t.exception() for t in ts[:2]])
    done, pending = await asyncio.wait(ts, timeout=0)
    print(names(done), names(pending))
    try:
        await asyncio.wait(ts, return_when="SOMETIMES")
    except ValueError as e:
        print(e)
    waiting = asyncio.create_task(asyncio.wait([asyncio.create_task(work(9, 1))]))
    await asyncio.sleep(0.1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("wait was cancelled; its task goes on")
    await asyncio.sleep(1)
    print([t.get_name() for t in asyncio.all_tasks()])

asyncio.run(main())
