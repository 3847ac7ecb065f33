import asyncio

async def hello(x):
    await asyncio.sleep(0.1)
    return x, asyncio.current_task().get_name()

async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled")
        await asyncio.sleep(0.2)
        print("background cleaned")
        raise

with asyncio.Runner() as r:
    print(r.run(hello(1)), r.run(hello(2)))
    loop = r.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.time())
    async def leave():
        global t
        t = asyncio.create_task(background())
        await asyncio.sleep(0)
    r.run(leave())
    print(t.done())
print(t.cancelled(), loop.is_closed(), loop.time())
try:
    r.run(hello(3))
except RuntimeError as e:
    print(e)
try:
    asyncio.run(42)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)

async def nested():
    c = hello(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    try:
        asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.create_task(hello(1))
except RuntimeError as e:
    print(e)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(hello("manual")))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
print(loop)
