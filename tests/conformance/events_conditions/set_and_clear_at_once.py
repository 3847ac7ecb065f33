import asyncio

async def watcher(ev, name):
    for n in range(3):
        await ev.wait()
        print(name, "sees", n, ev.is_set())
        await asyncio.sleep(0)

async def main():
    ev = asyncio.Event()
    ts = [asyncio.create_task(watcher(ev, c)) for c in "abc"]
    for n in range(3):
        await asyncio.sleep(1)
        print("set", n)
        ev.set()
        ev.clear()
        print(ev)
    done, pending = await asyncio.wait(ts, timeout=1)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    print(await ev_wait_result(ev))

async def ev_wait_result(ev):
    ev.set()
    return await ev.wait()

asyncio.run(main())
