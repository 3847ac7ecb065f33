# drain() waits while the other side does not read.
import asyncio

CHUNK = b"x" * 100_000
COUNT = 200


async def slow_reader(reader, writer):
    await asyncio.sleep(0.1)
    total = 0
    while data := await reader.read(65536):
        total += len(data)
    writer.write(str(total).encode())
    await writer.drain()
    writer.close()


class Noisy(asyncio.Protocol):
    def __init__(self):
        self.told = []
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def pause_writing(self):
        self.told.append("pause")

    def resume_writing(self):
        self.told.append("resume")

    def data_received(self, data):
        self.answer = data

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(slow_reader, "127.0.0.1", 8888):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        print(writer.transport.get_write_buffer_limits())
        start = loop.time()
        waited = False
        for _ in range(COUNT):
            writer.write(CHUNK)
            await writer.drain()
            waited = waited or loop.time() - start > 0.05
        writer.write_eof()
        print(await reader.read(), "waited" if waited else "never waited")
        writer.close()
        await writer.wait_closed()

        transport, protocol = await loop.create_connection(Noisy, "127.0.0.1", 8888)
        transport.set_write_buffer_limits(high=1000)
        print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
        for _ in range(COUNT):
            transport.write(CHUNK)
        print(protocol.told, transport.get_write_buffer_size() > 1000)
        transport.write_eof()
        print(await protocol.lost, protocol.answer, protocol.told, transport.is_closing())


asyncio.run(main())

# expect: (16384, 65536)
# expect: b'20000000' waited
# expect: (250, 1000) 0
# expect: ['pause'] True
# expect: None b'20000000' ['pause', 'resume'] True
