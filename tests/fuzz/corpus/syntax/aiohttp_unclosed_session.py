# A session that nobody closes is reported when it dies; a cancelled request gives its connection back.
# simulated
import asyncio

import aiohttp


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1))
    task = asyncio.create_task(session.request("GET", "https://httpbin.org/delay/3").__aenter__())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    response = await session.get("https://httpbin.org/delay/1")
    print(response.status, loop.time())
    del session, response, task
    print("end")


asyncio.run(main())

# expect: 200 2.0
# expect: Unclosed client session
# expect: end
