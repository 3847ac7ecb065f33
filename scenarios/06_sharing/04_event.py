# Chapter: Sharing
# Title: an event wakes everybody
# About: All who wait for it become ready in one go.
import asyncio


async def runner(name, start):
    print(f"{name} at the line")
    await start.wait()
    print(f"{name} runs")


async def main():
    start = asyncio.Event()
    async with asyncio.TaskGroup() as race:
        for name in ("ann", "bob", "cy"):
            race.create_task(runner(name, start), name=name)
        await asyncio.sleep(0.5)
        print("go!")
        start.set()


asyncio.run(main())
