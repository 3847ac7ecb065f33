# Chapter: More of async
# Title: context variables
# About: Each task has a copy of the context it was created in.
import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def log(action):
    await asyncio.sleep(0.1)
    print(f"{user.get()}: {action}")


async def request(name):
    user.set(name)
    await log("logged in")
    await log("logged out")


async def main():
    await asyncio.gather(request("ann"), request("bob"))
    print("in main:", user.get())


asyncio.run(main())
