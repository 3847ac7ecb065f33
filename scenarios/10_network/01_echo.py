# Chapter: Network
# Title: a server and its clients
# About: Each connection gets a task of its own, so a slow one keeps nobody waiting.
import asyncio


async def shout(reader, writer):
    async for line in reader:
        await asyncio.sleep(len(line) / 100)
        writer.write(line.upper())
        await writer.drain()
    print("server: the client is gone")
    writer.close()
    await writer.wait_closed()


async def client(name, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    for word in words:
        writer.write(f"{word}\n".encode())
        answer = await reader.readline()
        print(f"{name}: {word} became {answer.decode().strip()}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(shout, "127.0.0.1", 8888)
    async with server:
        async with asyncio.TaskGroup() as group:
            group.create_task(client("ann", ["tea", "chocolate"]))
            group.create_task(client("bob", ["water"]))
    print("the server is closed")


asyncio.run(main())
