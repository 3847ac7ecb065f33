# Chapter: Time and cancellation
# Title: cancelled before it began
# About: A task that is cancelled at once never runs a line.
import asyncio


async def diary():
    print("you will not read this")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor this")


async def main():
    task = asyncio.create_task(diary())
    task.cancel()
    result = await asyncio.gather(task, return_exceptions=True)
    print("what became of it:", result)


asyncio.run(main())
