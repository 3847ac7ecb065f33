import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i)
    await queue.join()
    print("joined")


async def consumer(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.1)
        print("got", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(2)
    worker = asyncio.create_task(consumer(queue))
    await producer(queue)
    worker.cancel()
    try:
        await worker
    except asyncio.CancelledError:
        print("cancelled")
    queue.shutdown()
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("shut down")


asyncio.run(main())
