# What goes wrong with connections and servers, and in which words.
import asyncio


async def told(awaitable):
    try:
        await awaitable
    except (Exception, asyncio.CancelledError) as e:
        print(f"{type(e).__name__}: {e}")


async def nothing(reader, writer):
    writer.close()


async def early_end(reader, writer):
    writer.write(b"12345")
    writer.close()


async def reset(reader, writer):
    await reader.readexactly(1)
    writer.write(b"last")
    await writer.drain()
    writer.transport.abort()


async def fails(reader, writer):
    await reader.read(1)
    raise ValueError("in the handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception"))))
    await told(asyncio.open_connection("127.0.0.1", 8888))
    server = await asyncio.start_server(nothing, "127.0.0.1", 8888)
    await told(asyncio.start_server(nothing, "127.0.0.1", 8888))
    await told(asyncio.open_connection("127.0.0.1", 8888, local_addr=("127.0.0.1", 8888)))
    await told(asyncio.open_connection("127.0.0.1", 70000))
    await told(asyncio.start_server(nothing))
    await told(asyncio.open_connection())
    await told(asyncio.start_server(nothing, "8.8.8.8", 8000))
    await told(loop.create_connection(asyncio.Protocol, "127.0.0.1", 8888, server_hostname="x"))
    server.close()
    await told(server.wait_closed())
    await told(server.serve_forever())
    await told(asyncio.open_connection("127.0.0.1", 8888))

    async with await asyncio.start_server(early_end, "127.0.0.1", 8889) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8889)
        await told(reader.readexactly(10))
        print(reader.at_eof())
        await told(reader.readuntil(b";"))
        writer.close()
        await told(writer.wait_closed())
        writer.write(b"after close")
        await told(writer.drain())

    async with await asyncio.start_server(reset, "127.0.0.1", 8890) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8890)
        writer.write(b"xyz")
        print(await reader.read(10))
        await told(reader.read(10))
        await told(writer.drain())
        writer.close()
        await told(writer.wait_closed())

    async with await asyncio.start_server(fails, "127.0.0.1", 8891) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8891)
        writer.write(b"x")
        print(await reader.read(10))
        writer.close()
        await told(writer.wait_closed())
        try:
            writer.write("text")
        except TypeError as e:
            print(str(e)[:20])


asyncio.run(main())

# expect: ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 8888)
# expect: OSError: [Errno 98] error while attempting to bind on address ('127.0.0.1', 8888): [errno 98] address already in use
# expect: OSError: [Errno 98] error while attempting to bind on address ('127.0.0.1', 8888): [errno 98] address already in use
# expect: OverflowError: connect(): port must be 0-65535.
# expect: ValueError: Neither host/port nor sock were specified
# expect: ValueError: host and port was not specified and no sock specified
# expect: OSError: could not bind on any address out of [('8.8.8.8', 8000)]
# expect: ValueError: server_hostname is only meaningful with ssl
# expect: RuntimeError: server <Server sockets=()> is closed
# expect: ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 8888)
# expect: IncompleteReadError: 5 bytes read on a total of 10 expected bytes
# expect: True
# expect: IncompleteReadError: 0 bytes read on a total of undefined expected bytes
# expect: ConnectionResetError: Connection lost
# expect: b'last'
# expect: handler: Unhandled exception in client_connected_cb ValueError('in the handler')
# expect: b''
# expect: data argument must b
