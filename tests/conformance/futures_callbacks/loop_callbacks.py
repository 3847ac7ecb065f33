import asyncio

def show(*a, **k):
    print(a, k)

async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(show, 1, 2)
    t = loop.call_later(1, show, "later")
    u = loop.call_at(loop.time() + 0.5, show, "at")
    print(h.cancelled(), t.when(), u.when(), t > u, t == u)
    u.cancel()
    print(u.cancelled())
    loop.call_soon(lambda: loop.call_soon(show, "nested"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(2)
    def bad():
        raise RuntimeError("callback failed")
    loop.call_soon(bad)
    await asyncio.sleep(0)
    def handler(loop, context):
        print("handler:", context["message"], repr(context.get("exception")), sorted(context))
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    f = loop.create_future()
    f.set_exception(ValueError("never asked"))
    del f
    await asyncio.sleep(0)
    async def bug():
        1 / 0
    t = asyncio.create_task(bug(), name="buggy")
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)
    for f in (lambda: loop.call_soon(42), lambda: loop.call_later(None, show), lambda: loop.call_soon(main)):
        try:
            f()
        except TypeError as e:
            print(e)
    print(loop.is_running(), loop.is_closed(), loop.get_debug())

asyncio.run(main())
