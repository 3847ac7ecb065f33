# Chapter: Blocking calls
# Title: time.sleep or asyncio.sleep?
# About: One holds the thread, the other lets it go.
import asyncio
import time


async def bad(name):
    print(f"{name} begins")
    time.sleep(0.2)
    print(f"{name} ends")


async def good(name):
    print(f"{name} begins")
    await asyncio.sleep(0.2)
    print(f"{name} ends")


async def main():
    await asyncio.gather(bad("bad 1"), bad("bad 2"))
    await asyncio.gather(good("good 1"), good("good 2"))


asyncio.run(main())
