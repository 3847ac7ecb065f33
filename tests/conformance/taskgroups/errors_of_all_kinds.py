import asyncio

async def fail(d, e):
    await asyncio.sleep(d)
    raise e

async def cleanup(name):
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup", name)
        await asyncio.sleep(0.1)
        print("cleaned", name)

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise LookupError("during cancel")

def show(eg, depth=0):
    for e in eg.exceptions:
        if isinstance(e, BaseExceptionGroup):
            print("  " * depth, e.message)
            show(e, depth + 1)
        else:
            print("  " * depth, repr(e))

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.1, ValueError(1)))
            tg.create_task(fail(0.1, TypeError(2)))
            tg.create_task(cleanup("a"))
            tg.create_task(stubborn())
    except* ValueError as eg:
        show(eg)
    except* (TypeError, LookupError) as eg:
        show(eg)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(cleanup("outer child"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(0.2, OSError("net")))
    except ExceptionGroup as eg:
        print(repr(eg))
        show(eg)
        m, r = eg.split(OSError)
        print(m, "|", r)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleanup("b"))
            await asyncio.sleep(0.01)
            raise ZeroDivisionError("in the body")
    except* ZeroDivisionError as eg:
        print("body:", eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0, KeyboardInterrupt()))
    except KeyboardInterrupt as e:
        print("base exceptions pass as they are", repr(e))
    try:
        tg.create_task(ok := fail(0, None))
    except RuntimeError as e:
        print(e)
    print(tg)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(cleanup("c"), name="see")
        await asyncio.sleep(0)
        t.cancel()
    print("a cancelled child is no error", t)
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(cleanup("d"))
    except TimeoutError:
        print("timeout outside the group")

asyncio.run(main())
