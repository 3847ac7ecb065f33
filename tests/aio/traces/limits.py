import asyncio


async def slow():
    await asyncio.sleep(1)


async def main():
    try:
        await asyncio.wait_for(slow(), 0.25)
    except TimeoutError:
        print("timeout 1")
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError:
        print("timeout 2")
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.timeout(0.1):
                await slow()
    except TimeoutError:
        print("timeout 3")
    print(await asyncio.wait_for(asyncio.sleep(0.1, "in time"), 5))


asyncio.run(main())
