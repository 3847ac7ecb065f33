# AsyncClient overlaps requests, with base_url, params, json and streams.
# simulated
import asyncio

import httpx


async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient(base_url="https://httpbin.org") as client:
        responses = await asyncio.gather(*[client.get(f"/delay/{n}") for n in (1, 2)])
        print([r.status_code for r in responses], loop.time())
        r = await client.post("/post", json={"a": 1})
        print(r, r.json()["json"], r.url)
        async with client.stream("GET", "/stream/3") as response:
            async for line in response.aiter_lines():
                print(line)
        r = await client.get("/redirect/1")
        print(r.status_code, r.headers["location"], (await client.get("/redirect/1", follow_redirects=True)).url)


asyncio.run(main())

# expect: [200, 200] 2.0
# expect: <Response [200 OK]> {'a': 1} https://httpbin.org/post
# expect: {"id": 0, "url": "https://httpbin.org/stream/3"}
# expect: {"id": 1, "url": "https://httpbin.org/stream/3"}
# expect: {"id": 2, "url": "https://httpbin.org/stream/3"}
# expect: 302 /get https://httpbin.org/get
