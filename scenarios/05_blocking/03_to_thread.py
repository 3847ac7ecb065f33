# Chapter: Blocking calls
# Title: threads for what blocks
# About: to_thread runs a blocking function beside the loop.
import asyncio
import time


def read_file(name):
    time.sleep(0.2)
    return f"contents of {name}"


async def clock():
    for _ in range(4):
        print("tick")
        await asyncio.sleep(0.08)


async def main():
    ticking = asyncio.create_task(clock())
    texts = await asyncio.gather(
        asyncio.to_thread(read_file, "a.txt"),
        asyncio.to_thread(read_file, "b.txt"),
    )
    print(texts)
    await ticking


asyncio.run(main())
