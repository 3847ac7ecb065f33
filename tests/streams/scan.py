# Asking ports whether somebody listens.
import asyncio
async def check(port):
    try:
        _, w = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), 0.5)
    except (ConnectionRefusedError, TimeoutError) as e:
        return port, type(e).__name__
    w.close()
    await w.wait_closed()
    return port, "open"
async def main():
    async with await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 9005):
        for r in await asyncio.gather(*(check(p) for p in range(9003, 9008))):
            print(r)
asyncio.run(main())

# expect: (9003, 'ConnectionRefusedError')
# expect: (9004, 'ConnectionRefusedError')
# expect: (9005, 'open')
# expect: (9006, 'ConnectionRefusedError')
# expect: (9007, 'ConnectionRefusedError')
