# Cancelling what connects, and connections that are open at the end.
import asyncio
async def handle(r, w):
    try:
        await r.read()
    except asyncio.CancelledError:
        print("handler cancelled at the end of the run"); raise
async def connect():
    try:
        await asyncio.open_connection("127.0.0.1", 9010)
    except asyncio.CancelledError:
        print("cancelled while connecting"); raise
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 9010)
    t = asyncio.create_task(connect()); await asyncio.sleep(0); t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    t = asyncio.create_task(connect()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    r, w = await asyncio.open_connection("127.0.0.1", 9010)
    await asyncio.sleep(0.01)
    print(len(asyncio.all_tasks()))
asyncio.run(main())

# expect: cancelled while connecting
# expect: cancelled while connecting
# expect: 2
# expect: handler cancelled at the end of the run
