# Chapter: Tasks
# Title: a task that nobody waits for
# About: When main returns, asyncio.run cancels what is left.
import asyncio


async def autosave():
    try:
        for n in range(1, 10):
            await asyncio.sleep(0.1)
            print(f"saved {n} times")
    finally:
        print("autosave: cut off")


async def main():
    task = asyncio.create_task(autosave())
    await asyncio.sleep(0.25)
    print("main returns; is autosave done?", task.done())


asyncio.run(main())
