import asyncio

async def worker():
    n = 0
    while True:
        try:
            await asyncio.sleep(1)
            n += 1
            if n == 3:
                return "survived"
        except asyncio.CancelledError as e:
            t = asyncio.current_task()
            print("caught", e.args, t.cancelling())
            if t.cancelling() >= 3:
                raise
            if n == 1:
                print("uncancel ->", t.uncancel())

async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.5)
    for i in range(3):
        print(t.cancel(f"m{i}"), t.cancelling())
        await asyncio.sleep(1)
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("ended", e.args, t.cancelled(), t.cancelling())
    print(t.cancel(), t.uncancel(), t.cancelling())
    a = asyncio.current_task()
    a.cancel("self")
    print("still running until the next await")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("self-cancel", e)
    print(a.uncancel())
    await asyncio.sleep(0)
    async def double():
        try:
            await asyncio.sleep(9)
        finally:
            await asyncio.sleep(0.5)
            print("not reached if cancelled twice")
    t = asyncio.create_task(double())
    await asyncio.sleep(0)
    t.cancel("one")
    await asyncio.sleep(0.1)
    t.cancel("two")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, e.__context__ and e.__context__.args)

asyncio.run(main())
