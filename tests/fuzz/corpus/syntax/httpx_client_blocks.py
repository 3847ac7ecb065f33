# httpx.get blocks as requests.get does.
# simulated
import asyncio
import time

import httpx


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1))
    print(httpx.get("https://httpbin.org/delay/1").status_code, time.monotonic())
    await task
    print(time.monotonic())
    with httpx.Client() as client:
        print(client.get("https://httpbin.org/get", params={"a": 1}).json()["args"])


asyncio.run(main())

# expect: 200 1.0
# expect: 1.1
# expect: {'a': '1'}
