# Chapter: Pitfalls
# Title: one fails, gather's others go on
# About: gather raises the first exception and leaves the rest running.
import asyncio


async def upload(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ConnectionError(f"{name}: refused")
    print(f"{name}: uploaded")


async def main():
    try:
        await asyncio.gather(upload("a", 0.2), upload("b", 0.1, fails=True))
    except ConnectionError as error:
        print("main:", error)
    await asyncio.sleep(0.2)
    print("main: a was uploaded all the same")


asyncio.run(main())
