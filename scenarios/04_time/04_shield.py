# Chapter: Time and cancellation
# Title: shield
# About: The wait is cancelled, what is shielded goes on.
import asyncio


async def payment():
    print("payment: started")
    await asyncio.sleep(0.3)
    print("payment: booked")
    return "receipt"


async def main():
    task = asyncio.create_task(payment())
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=0.1)
    except TimeoutError:
        print("main: tired of waiting")
    print("main: still running?", not task.done())
    print("main: got the", await task)


asyncio.run(main())
