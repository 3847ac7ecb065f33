# Subclassed loops, loops in threads, and one loop's client at another one's server.
import asyncio, threading
class Loop(asyncio.SelectorEventLoop):
    async def create_connection(self, *a, **k):
        print("connecting", a[1:])
        return await super().create_connection(*a, **k)
async def echo(r, w):
    w.write(await r.readline()); w.close()
async def main():
    async with await asyncio.start_server(echo, "127.0.0.1", 9008):
        r, w = await asyncio.open_connection("127.0.0.1", 9008)
        w.write(b"x\n"); print(await r.readline()); w.close()
with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
t = threading.Thread(target=lambda: asyncio.run(main())); t.start(); t.join()
ready = threading.Event()
async def serve():
    s = await asyncio.start_server(echo, "127.0.0.1", 9009)
    ready.set()
    await asyncio.sleep(0.2)
    s.close(); await s.wait_closed()
t = threading.Thread(target=lambda: asyncio.run(serve())); t.start(); ready.wait()
async def ask():
    r, w = await asyncio.open_connection("127.0.0.1", 9009)
    w.write(b"across threads\n"); print(await r.readline()); w.close(); await w.wait_closed()
asyncio.run(ask()); t.join()

# expect: connecting ('127.0.0.1', 9008)
# expect: b'x\n'
# expect: b'x\n'
# expect: b'across threads\n'
