# wait_for around a read, and a deadline for a whole conversation.
import asyncio


async def slow(reader, writer):
    try:
        while line := await reader.readline():
            delay, _, word = line.decode().strip().partition(" ")
            await asyncio.sleep(float(delay))
            writer.write(word.encode() + b"\n")
            await writer.drain()
    except ConnectionResetError as e:
        print("server:", e)
    writer.close()


async def main():
    async with await asyncio.start_server(slow, "127.0.0.1", 8888):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        writer.write(b"0.2 late\n")
        try:
            await asyncio.wait_for(reader.readline(), timeout=0.1)
        except TimeoutError:
            print("too late")
        print(await asyncio.wait_for(reader.readline(), timeout=1))
        try:
            async with asyncio.timeout(0.25):
                for word in ("0.1 one", "0.1 two", "0.1 three"):
                    writer.write(f"{word}\n".encode())
                    print(await reader.readline())
        except TimeoutError:
            print("deadline")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())

# expect: too late
# expect: b'late\n'
# expect: b'one\n'
# expect: b'two\n'
# expect: deadline
# expect: b'three\n'
