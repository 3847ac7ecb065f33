# Chapter: Sharing
# Title: the lost update
# About: Between a read and its write another task may come.
import asyncio

balance = 100


async def withdraw(amount):
    global balance
    seen = balance
    await asyncio.sleep(0.1)
    balance = seen - amount
    print(f"took {amount}, {balance} left")


async def main():
    await asyncio.gather(withdraw(30), withdraw(50))
    print("balance:", balance, "- it should be 20")


asyncio.run(main())
