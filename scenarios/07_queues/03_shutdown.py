# Chapter: Queues
# Title: closing a queue
# About: After shutdown() consumers get what is left, and then QueueShutDown.
import asyncio


async def consumer(name, queue):
    try:
        while True:
            number = await queue.get()
            await asyncio.sleep(0.1)
            print(f"{name} handled {number}")
    except asyncio.QueueShutDown:
        print(f"{name} goes home")


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(consumer(name, queue), name=name)
        for number in range(3):
            await queue.put(number)
        queue.shutdown()


asyncio.run(main())
