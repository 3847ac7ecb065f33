# Chapter: More of async
# Title: an asynchronous generator
# About: async for asks for one item after the other, and may wait for each.
import asyncio


async def countdown(start):
    for number in range(start, 0, -1):
        await asyncio.sleep(0.1)
        yield number


async def main():
    async for number in countdown(3):
        print(number)
    squares = [n * n async for n in countdown(2)]
    print("lift off", squares)


asyncio.run(main())
