# Chapter: Queues
# Title: a priority queue
# About: The most urgent item comes out first, whenever it came in.
import asyncio


async def hospital(queue):
    while True:
        urgency, patient = await queue.get()
        print(f"treating {patient} ({urgency})")
        await asyncio.sleep(0.1)
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    doctor = asyncio.create_task(hospital(queue))
    for patient in [(3, "cold"), (1, "heart"), (2, "arm")]:
        queue.put_nowait(patient)
    await asyncio.sleep(0.15)
    queue.put_nowait((1, "head"))
    await queue.join()
    doctor.cancel()
    print("all treated")


asyncio.run(main())
