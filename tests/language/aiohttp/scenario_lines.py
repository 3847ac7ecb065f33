# Lines at the top of a program say what a URL answers, and after how long.
# simulated
# World: https://api.example.com/users 0.3 s [{"name": "Ada"}]
# World: https://api.example.com/slow/* 4 s 503 busy
import asyncio

import aiohttp


async def main():
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession("https://api.example.com") as session:
        async with session.get("/users") as response:
            print(await response.json(), loop.time())
        async with session.get("/slow/report", params={"page": 2}) as response:
            print(response.status, response.reason, await response.text(), response.url, loop.time())


asyncio.run(main())

# expect: [{'name': 'Ada'}] 0.3
# expect: 503 Service Unavailable busy https://api.example.com/slow/report?page=2 4.3
