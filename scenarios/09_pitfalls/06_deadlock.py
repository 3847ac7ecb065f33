# Chapter: Pitfalls
# Title: waiting for each other
# About: Two locks in opposite order: nothing is ready and no timer is set.
import asyncio


async def transfer(name, first, second):
    async with first:
        print(f"{name} has the first lock")
        await asyncio.sleep(0.1)
        async with second:
            print(f"{name} has both")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(transfer("ann", a, b), transfer("bob", b, a))


asyncio.run(main())
