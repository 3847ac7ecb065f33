import asyncio
import logging
import sys

async def bug():
    raise Exception("not consumed")

async def main():
    asyncio.create_task(bug())

asyncio.run(main())

async def main2():
    asyncio.create_task(bug())
    await asyncio.sleep(0.1)
    print("still here")
asyncio.run(main2(), debug=True)
