# Writers that nobody closes.
import asyncio, warnings, gc
warnings.simplefilter("always")
warnings.showwarning = lambda m, c, *a, **k: print("warning:", c.__name__, str(m)[:24])
async def handle(r, w):
    data = await r.read(100)
    print(data)
    w.write(b"bye")
async def client():
    r, w = await asyncio.open_connection("127.0.0.1", 9006)
    w.write(b"hi")
    print(await r.read(100))
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 9006)
    await client()
    await asyncio.sleep(0.01)
    s.close()
    await s.wait_closed()
    print("end")
asyncio.run(main())

# expect: b'hi'
# expect: warning: ResourceWarning unclosed <StreamWriter t
# expect: b'bye'
# expect: warning: ResourceWarning unclosed <StreamWriter t
# expect: end
