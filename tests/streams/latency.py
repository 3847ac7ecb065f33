# World: loopback 0.05 s 1000 bytes
# simulated
# How long connecting, asking and closing take, and that time passes for nobody else.
import asyncio


async def upper(reader, writer):
    print(f"{now():.2f} accepted")
    while line := await reader.readline():
        print(f"{now():.2f} server reads {line[:5]}")
        writer.write(line.upper())
    print(f"{now():.2f} server sees the end")
    writer.close()


async def tick():
    while True:
        await asyncio.sleep(0.08)
        print(f"{now():.2f} tick")


def now():
    return asyncio.get_running_loop().time()


async def main():
    server = await asyncio.start_server(upper, "127.0.0.1", 8888)
    ticking = asyncio.create_task(tick())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    print(f"{now():.2f} connected")
    writer.write(b"one\n")
    print(await reader.readline(), f"{now():.2f}")
    writer.write(b"x" * 3000)
    await writer.drain()
    print(f"{now():.2f} drained", writer.transport.get_write_buffer_size())
    writer.write(b"\n")
    print(len(await reader.readline()), f"{now():.2f}")
    writer.close()
    await writer.wait_closed()
    print(f"{now():.2f} closed")
    server.close()
    await server.wait_closed()
    print(f"{now():.2f} server closed")
    ticking.cancel()
    try:
        await asyncio.open_connection("127.0.0.1", 8888)
    except ConnectionRefusedError as e:
        print(f"{now():.2f}", e)


asyncio.run(main())

# expect: 0.08 tick
# expect: 0.10 connected
# expect: 0.15 accepted
# expect: 0.15 server reads b'one\n'
# expect: 0.16 tick
# expect: b'ONE\n' 0.20
# expect: 0.20 drained 2000
# expect: 0.24 tick
# expect: 0.32 tick
# expect: 0.40 tick
# expect: 0.48 tick
# expect: 0.55 server reads b'xxxxx'
# expect: 0.56 tick
# expect: 0.64 tick
# expect: 0.72 tick
# expect: 0.80 tick
# expect: 0.88 tick
# expect: 3001 0.90
# expect: 0.90 closed
# expect: 0.95 server sees the end
# expect: 0.95 server closed
# expect: 1.05 [Errno 111] Connect call failed ('127.0.0.1', 8888)
