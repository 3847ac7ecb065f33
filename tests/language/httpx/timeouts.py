# Five seconds are the limit; ReadTimeout and PoolTimeout come at their times.
# simulated
import asyncio

import httpx


async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient() as client:
        try:
            await client.get("https://httpbin.org/delay/8")
        except httpx.TimeoutException as e:
            print(type(e).__name__, loop.time())
        print((await client.get("https://httpbin.org/delay/8", timeout=None)).status_code, loop.time())
    limits = httpx.Limits(max_connections=1)
    async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(10, pool=1.5)) as client:
        results = await asyncio.gather(*[client.get(f"https://httpbin.org/delay/1?{n}") for n in range(3)],
                                       return_exceptions=True)
        print([type(r).__name__ for r in results], loop.time())


asyncio.run(main())

# expect: ReadTimeout 5.0
# expect: 200 13.0
# expect: ['Response', 'Response', 'PoolTimeout'] 15.0
