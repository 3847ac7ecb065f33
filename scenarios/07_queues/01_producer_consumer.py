# Chapter: Queues
# Title: producer and consumers
# About: A full queue makes the producer wait.
import asyncio


async def producer(queue):
    for number in range(6):
        await queue.put(number)
        print(f"put {number}, {queue.qsize()} in the queue")
    print("nothing more to put")


async def consumer(name, queue):
    while True:
        number = await queue.get()
        await asyncio.sleep(0.1)
        print(f"{name} handled {number}")
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    workers = [asyncio.create_task(consumer(name, queue), name=name) for name in ("ann", "bob")]
    await producer(queue)
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("all done")


asyncio.run(main())
