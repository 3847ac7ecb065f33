# Chapter: Sharing
# Title: a lock mends it
# About: Who does not get the lock waits in its queue.
import asyncio

balance = 100


async def withdraw(amount, lock):
    global balance
    async with lock:
        seen = balance
        await asyncio.sleep(0.1)
        balance = seen - amount
    print(f"took {amount}, {balance} left")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(withdraw(30, lock), withdraw(50, lock))
    print("balance:", balance)


asyncio.run(main())
