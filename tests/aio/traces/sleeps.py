import asyncio


async def nap(name, delay):
    await asyncio.sleep(0)
    result = await asyncio.sleep(delay, name)
    print(result)
    return result


async def main():
    print(await asyncio.gather(nap("b", 0.2), nap("a", 0.1)))


asyncio.run(main())
