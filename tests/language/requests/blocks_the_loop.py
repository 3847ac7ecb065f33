# requests.get stops the whole event loop: a ticker that should tick every 0.5 s stands still meanwhile.
# simulated
import asyncio
import time

import requests


async def ticker():
    for _ in range(3):
        print("tick", time.monotonic())
        await asyncio.sleep(0.5)


async def fetch():
    response = requests.get("https://httpbin.org/delay/2")
    print(response.status_code, time.monotonic())


async def main():
    await asyncio.gather(ticker(), fetch())


asyncio.run(main())

# expect: tick 0.0
# expect: 200 2.0
# expect: tick 2.0
# expect: tick 2.5
