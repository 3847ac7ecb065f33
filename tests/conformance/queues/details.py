import asyncio

async def main():
    q = asyncio.Queue(2)
    print(q, q.maxsize, q.empty(), q.full(), q.qsize())
    q.put_nowait(1); q.put_nowait(2)
    putters = [asyncio.create_task(q.put(i), name=f"p{i}") for i in (3, 4)]
    await asyncio.sleep(0)
    print(q)
    print(await q.get(), q.qsize())
    await asyncio.sleep(0)
    print(q)
    putters[1].cancel()
    await asyncio.sleep(0)
    print([q.get_nowait() for _ in range(q.qsize())])
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    getters = [asyncio.create_task(q.get(), name=f"g{i}") for i in range(3)]
    await asyncio.sleep(0)
    print(q)
    getters[0].cancel()
    q.put_nowait("x")
    q.put_nowait("y")
    try:
        q.put_nowait("z")
        q.put_nowait("z")
    except asyncio.QueueFull as e:
        print(repr(e))
    print(await asyncio.gather(*getters, return_exceptions=True))
    for _ in range(5):
        q.task_done()
    try:
        for _ in range(9):
            q.task_done()
    except ValueError as e:
        print(e)
    p = asyncio.PriorityQueue()
    for item in [(2, "b"), (1, "z"), (1, "a"), (3, "c")]:
        await p.put(item)
    print([await p.get() for _ in range(4)])
    l = asyncio.LifoQueue()
    for c in "abc":
        l.put_nowait(c)
    print([l.get_nowait() for _ in "abc"], l)
    q = asyncio.Queue()
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown()
    try:
        await g
    except asyncio.QueueShutDown as e:
        print("shut", repr(e))
    try:
        await q.put(1)
    except asyncio.QueueShutDown as e:
        print("shut", repr(e))
    q = asyncio.Queue()
    q.put_nowait(1)
    q.put_nowait(2)
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await j
    print(q, q.qsize())

asyncio.run(main())
