# A server that keeps its handlers in a set and ends them all.
import asyncio

handlers = set()


async def handle(reader, writer):
    task = asyncio.current_task()
    handlers.add(task)
    task.add_done_callback(handlers.discard)
    try:
        while True:
            data = await reader.read(10)
            if not data:
                break
            writer.write(data.upper())
            await writer.drain()
    except asyncio.CancelledError:
        print("handler cancelled")
        raise
    finally:
        writer.close()
        print("handler closes")


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8899)
    pairs = [await asyncio.open_connection("127.0.0.1", 8899) for _ in range(3)]
    for n, (reader, writer) in enumerate(pairs):
        writer.write(b"hello%d" % n)
    print([await reader.readexactly(6) for reader, _ in pairs], len(handlers))
    pairs[0][1].close()
    await pairs[0][1].wait_closed()
    await asyncio.sleep(0.02)
    print(len(handlers))
    server.close()
    for task in sorted(handlers, key=asyncio.Task.get_name):
        task.cancel()
    await asyncio.gather(*handlers, return_exceptions=True)
    await server.wait_closed()
    print([await reader.read() for reader, _ in pairs], len(handlers))
    for _, writer in pairs[1:]:
        writer.close()
        await writer.wait_closed()


asyncio.run(main())

# expect: [b'HELLO0', b'HELLO1', b'HELLO2'] 3
# expect: handler closes
# expect: 2
# expect: handler cancelled
# expect: handler closes
# expect: handler cancelled
# expect: handler closes
# expect: [b'', b'', b''] 0
