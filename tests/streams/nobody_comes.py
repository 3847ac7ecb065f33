# simulated
# A server without clients, and nothing else to do: the run ends and says so.
import asyncio


async def main():
    async with await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 8888) as server:
        print("waiting")  # expect: waiting
        await server.serve_forever()


asyncio.run(main())
# expect error: Deadlock: nothing is ready, no timer is set and no worker is running: a server waits for connections at 127.0.0.1 port 8888
