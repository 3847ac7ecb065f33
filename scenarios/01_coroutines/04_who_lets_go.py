# Chapter: Coroutines
# Title: does await let others run?
# About: Only an await that has to wait gives up control.
import asyncio


async def quick():
    return "no need to wait"


async def other():
    print("other: my turn")


async def main():
    task = asyncio.create_task(other())
    print("main:", await quick())
    print("main: nobody else has run yet")
    await asyncio.sleep(0)
    print("main: now the other has")
    await task


asyncio.run(main())
