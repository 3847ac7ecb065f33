# Chapter: Pitfalls
# Title: one fails, TaskGroup stops the others
# About: The group cancels what still runs and raises an ExceptionGroup.
import asyncio


async def upload(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
        if fails:
            raise ConnectionError(f"{name}: refused")
        print(f"{name}: uploaded")
    except asyncio.CancelledError:
        print(f"{name}: given up")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload("a", 0.2), name="a")
            group.create_task(upload("b", 0.1, fails=True), name="b")
    except* ConnectionError as group:
        print("main:", group.exceptions)


asyncio.run(main())
