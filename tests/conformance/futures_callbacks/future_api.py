import asyncio

def cb(tag):
    def inner(f):
        print(tag, f.done(), f.cancelled() or f.exception() or f.result())
    return inner

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f)
    for m in (f.result, f.exception):
        try:
            m()
        except asyncio.InvalidStateError as e:
            print(repr(e))
    a = cb("a")
    f.add_done_callback(a)
    f.add_done_callback(cb("b"))
    f.add_done_callback(a)
    print(f.remove_done_callback(a), f)
    f.set_result([1, 2])
    print(f)
    try:
        f.set_result(3)
    except asyncio.InvalidStateError as e:
        print(repr(e))
    f.add_done_callback(cb("late"))
    await asyncio.sleep(0)
    print(f.cancel(), f.get_loop() is loop)
    g = loop.create_future()
    g.set_exception(ValueError("v"))
    print(g, g.exception().args)
    try:
        await g
    except ValueError as e:
        print("raised", e)
    h = loop.create_future()
    for bad in (StopIteration(), StopIteration, 42):
        try:
            h.set_exception(bad)
            break
        except TypeError as e:
            print(e)
    print(repr(h.exception()) if h.done() else "pending")
    k = loop.create_future()
    k.cancel("why")
    print(k)
    try:
        k.result()
    except asyncio.CancelledError as e:
        print(e.args)
    try:
        await k
    except asyncio.CancelledError as e:
        print(e.args)
    lost = loop.create_future()
    lost.set_exception(OSError("lost"))
    del lost
    await asyncio.sleep(0)
    print(asyncio.isfuture(f), asyncio.isfuture(main), asyncio.iscoroutine(f))
    n = loop.create_future()
    loop.call_later(0.5, n.set_result, "later")
    print(await asyncio.wait_for(n, 1), loop.time())
    e = asyncio.ensure_future(n)
    print(e is n)

asyncio.run(main())
