# Chapter: Pitfalls
# Title: the exception nobody saw
# About: A failed task says nothing until it is thrown away.
import asyncio


async def job():
    await asyncio.sleep(0.1)
    return 1 / 0


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.2)
    print("main: all is well, I think")
    del task
    print("main: what was that?")


asyncio.run(main())
