# In threads, requests that block overlap.
# simulated
import asyncio
import time

import requests


async def main():
    urls = [f"https://httpbin.org/delay/{n}" for n in (1, 2, 3)]
    responses = await asyncio.gather(*[asyncio.to_thread(requests.get, url) for url in urls])
    print([r.status_code for r in responses], time.monotonic())


asyncio.run(main())

# expect: [200, 200, 200] 3.0
