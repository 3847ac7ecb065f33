# Chapter: Time and cancellation
# Title: cancel a task
# About: cancel() only asks; CancelledError arrives at the next step of the task.
import asyncio


async def worker():
    try:
        print("worker: at it")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("worker: cleaning up")
        await asyncio.sleep(0.1)
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.2)
    task.cancel()
    print("main: asked; cancelled yet?", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main: cancelled now?", task.cancelled())


asyncio.run(main())
