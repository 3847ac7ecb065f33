# ClientTimeout.total ends a request at its time; the session's applies unless the request has its own.
# simulated
import asyncio

import aiohttp


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        try:
            await session.get("https://httpbin.org/delay/5")
        except asyncio.TimeoutError as e:
            print(type(e).__name__, loop.time())
        try:
            await session.get("https://httpbin.org/delay/5", timeout=aiohttp.ClientTimeout(sock_read=0.5))
        except aiohttp.ServerTimeoutError as e:
            print(type(e).__name__, loop.time())
        async with session.get("https://httpbin.org/delay/1") as response:
            print(response.status, loop.time())


asyncio.run(main())

# expect: TimeoutError 2.0
# expect: SocketTimeoutError 2.5
# expect: 200 3.5
