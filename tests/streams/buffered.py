# A protocol with a buffer of its own, pausing and resuming, and errors in a protocol's methods.
import asyncio


class Buffered(asyncio.BufferedProtocol):
    def __init__(self):
        self.buffer = bytearray(6)
        self.got = b""
        self.lost = asyncio.get_running_loop().create_future()

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        self.got += self.buffer[:nbytes]
        print("updated", nbytes)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        self.lost.set_result(exc)


class Fails(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError(f"cannot use {data}")

    def connection_lost(self, exc):
        print("lost", repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    made = []

    def factory():
        made.append(Buffered())
        return made[-1]

    async with await loop.create_server(factory, "127.0.0.1", 8888):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        writer.write(b"ten bytes.")
        writer.write_eof()
        print(await reader.read(), await made[0].lost, made[0].got)
        writer.close()
        await writer.wait_closed()
    async with await loop.create_server(Fails, "127.0.0.1", 8888):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        writer.write(b"bytes")
        print(await reader.read())
        try:
            await writer.start_tls(None)
        except (RuntimeError, TypeError) as e:
            print("refused")
        writer.close()
        await writer.wait_closed()


asyncio.run(main())

# expect: updated 6
# expect: updated 4
# expect: eof
# expect: b'' None b'ten bytes.'
# expect: Fatal error: protocol.data_received() call failed. ValueError("cannot use b'bytes'")
# expect: lost ValueError("cannot use b'bytes'")
# expect: b''
# expect: refused
