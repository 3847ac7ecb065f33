# Requests that gather runs wait at the same time: three seconds in all, not six.
# simulated
import asyncio
import time

import aiohttp


async def fetch(session, seconds):
    async with session.get(f"https://httpbin.org/delay/{seconds}") as response:
        body = await response.json()
        return response.status, body["url"]


async def main():
    async with aiohttp.ClientSession() as session:
        print(await asyncio.gather(*[fetch(session, n) for n in (1, 2, 3)]))
    print(time.monotonic())


asyncio.run(main())

# expect: [(200, 'https://httpbin.org/delay/1'), (200, 'https://httpbin.org/delay/2'), (200, 'https://httpbin.org/delay/3')]
# expect: 3.0
