# Servers and connections by a path.
import asyncio
import os

PATH = "/tmp/streams_test.sock"


async def told(awaitable):
    try:
        return await awaitable
    except OSError as e:
        print(f"{type(e).__name__}: {e}")


async def echo(reader, writer):
    print(repr(writer.get_extra_info("peername")), writer.get_extra_info("sockname"))
    async for line in reader:
        writer.write(line[::-1])
    writer.close()


async def main():
    await told(asyncio.open_unix_connection(PATH))
    async with await asyncio.start_unix_server(echo, PATH) as server:
        print(server.sockets[0].getsockname())
        reader, writer = await asyncio.open_unix_connection(PATH)
        writer.write(b"abc\ndef\n")
        writer.write_eof()
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    await told(asyncio.open_unix_connection(PATH))
    try:
        os.remove(PATH)
    except FileNotFoundError:
        pass


asyncio.run(main())

# expect: FileNotFoundError: [Errno 2] No such file or directory
# expect: /tmp/streams_test.sock
# expect: '' /tmp/streams_test.sock
# expect: b'\ncba\nfed'
# expect: FileNotFoundError: [Errno 2] No such file or directory
