# A connector with two connections lets two requests through at a time, in the order in which they came.
# simulated
import asyncio

import aiohttp


async def fetch(session, n):
    async with session.get(f"https://httpbin.org/delay/1?n={n}") as response:
        print(n, response.status, asyncio.get_running_loop().time())


async def main():
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*[fetch(session, n) for n in range(5)])


asyncio.run(main())

# expect: 0 200 1.0
# expect: 1 200 1.0
# expect: 2 200 2.0
# expect: 3 200 2.0
# expect: 4 200 3.0
