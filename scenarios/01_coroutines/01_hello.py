# Chapter: Coroutines
# Title: a first coroutine
# About: await hands control to the loop until the sleep is over.
import asyncio


async def main():
    print("hello")
    await asyncio.sleep(1)
    print("world")


asyncio.run(main())
