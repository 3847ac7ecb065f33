# A proxy between a client and a server, with lengths before bodies.
import asyncio

async def upstream(reader, writer):
    while True:
        header = await reader.readexactly(4)
        size = int.from_bytes(header, "big")
        if size == 0:
            break
        body = await reader.readexactly(size)
        answer = body.decode().title().encode()
        writer.write(len(answer).to_bytes(4, "big") + answer)
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    print("upstream done")

async def pipe(reader, writer):
    try:
        while not reader.at_eof():
            writer.write(await reader.read(2048))
    finally:
        writer.close()

async def proxy(local_reader, local_writer):
    remote_reader, remote_writer = await asyncio.open_connection("127.0.0.1", 9001)
    await asyncio.gather(pipe(local_reader, remote_writer), pipe(remote_reader, local_writer))
    print("proxy done")

async def main():
    up = await asyncio.start_server(upstream, "127.0.0.1", 9001)
    pr = await asyncio.start_server(proxy, "127.0.0.1", 9002)
    async with up, pr:
        reader, writer = await asyncio.open_connection("127.0.0.1", 9002)
        for text in ("hello world", "one two three"):
            data = text.encode()
            writer.write(len(data).to_bytes(4, "big"))
            writer.write(data)
            await writer.drain()
            n = int.from_bytes(await reader.readexactly(4), "big")
            print((await reader.readexactly(n)).decode())
        writer.write(bytes(4))
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(0.05)
asyncio.run(main())

# expect: Hello World
# expect: One Two Three
# expect: upstream done
# expect: b''
# expect: proxy done
