# Closing a server while clients are connected, and what its methods tell before and after.
import asyncio


async def echo(reader, writer):
    print("handler", writer.can_write_eof(), writer.is_closing())
    while data := await reader.read(100):
        writer.write(data)
    print("handler sees the end")
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 8888, start_serving=False)
    print(server.is_serving(), server.get_loop() is asyncio.get_running_loop())
    await server.start_serving()
    print(server.is_serving())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    writer.write(b"one")
    print(await reader.read(10))
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    print(server.is_serving(), server.sockets, waiting.done())
    writer.write(b"two")
    print(await reader.read(10), waiting.done())
    writer.write_eof()
    print(await reader.read(10))
    await asyncio.sleep(0.01)
    print(waiting.done())
    writer.close()
    await writer.wait_closed()
    await waiting

    server = await asyncio.start_server(echo, "127.0.0.1", 8888)
    pairs = [await asyncio.open_connection("127.0.0.1", 8888) for _ in range(2)]
    await asyncio.sleep(0.01)
    server.close()
    server.close_clients()
    await server.wait_closed()
    print([await reader.read() for reader, _ in pairs])
    for _, writer in pairs:
        writer.close()

    server = await asyncio.start_server(echo, "127.0.0.1", 8888)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    await asyncio.sleep(0.01)
    server.close()
    server.abort_clients()
    await server.wait_closed()
    print(await reader.read())
    writer.close()

    server = await asyncio.start_server(echo, "127.0.0.1", 8888)
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e)[-44:])
    server.close()
    try:
        await forever
    except asyncio.CancelledError:
        print("serve_forever is cancelled")


asyncio.run(main())

# expect: False True
# expect: True
# expect: handler True False
# expect: b'one'
# expect: False () False
# expect: b'two' False
# expect: handler sees the end
# expect: b''
# expect: True
# expect: handler True False
# expect: handler True False
# expect: handler sees the end
# expect: handler sees the end
# expect: [b'', b'']
# expect: handler True False
# expect: handler sees the end
# expect: b''
# expect:  is already being awaited on serve_forever()
# expect: serve_forever is cancelled
