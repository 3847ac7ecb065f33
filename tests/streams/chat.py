# A chat: every client gets what the others say.
import asyncio

writers = {}


async def broadcast(text, without=None):
    for name, writer in writers.items():
        if name != without:
            writer.write(f"{text}\n".encode())
            await writer.drain()


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    writers[name] = writer
    await broadcast(f"{name} comes", name)
    try:
        while line := await reader.readline():
            await broadcast(f"{name}: {line.decode().strip()}", name)
    finally:
        del writers[name]
        writer.close()
        await writer.wait_closed()
        await broadcast(f"{name} leaves")


async def listen(name, reader):
    async for line in reader:
        print(f"{name} hears {line.decode().strip()!r}")


async def client(name, port, start, words):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    listening = asyncio.create_task(listen(name, reader))
    for word in words:
        await asyncio.sleep(0.05)
        writer.write(f"{word}\n".encode())
        await writer.drain()
    await asyncio.sleep(0.05)
    writer.close()
    await writer.wait_closed()
    await listening
    print(f"{name} is gone")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client("ann", port, 0, ["hello", "who is here?"]), client("bob", port, 0.02, ["me", "bye"]),
                             client("cid", port, 0.06, []))
        await asyncio.sleep(0.03)
    print(writers)


asyncio.run(main())

# expect: ann hears 'bob comes'
# expect: bob hears 'ann: hello'
# expect: ann hears 'cid comes'
# expect: bob hears 'cid comes'
# expect: ann hears 'bob: me'
# expect: cid hears 'bob: me'
# expect: bob hears 'ann: who is here?'
# expect: cid hears 'ann: who is here?'
# expect: cid is gone
# expect: ann hears 'cid leaves'
# expect: bob hears 'cid leaves'
# expect: ann hears 'bob: bye'
# expect: ann is gone
# expect: bob hears 'ann leaves'
# expect: bob is gone
# expect: {}
