# Chapter: Tasks
# Title: in what order do tasks run?
# About: First in, first out; who wakes up joins the end of the queue.
import asyncio


async def runner(name, laps):
    for lap in range(1, laps + 1):
        print(f"{name}: lap {lap}")
        await asyncio.sleep(0)
    print(f"{name}: done")


async def main():
    tasks = [asyncio.create_task(runner(name, laps), name=name) for name, laps in [("a", 3), ("b", 1), ("c", 2)]]
    for task in tasks:
        await task


asyncio.run(main())
