# Chapter: Tasks
# Title: create_task: when does it start?
# About: A new task waits until the one that runs lets go.
import asyncio


async def brew(cup):
    print(f"{cup}: water on")
    await asyncio.sleep(0.2)
    print(f"{cup}: ready")
    return cup


async def main():
    tea = asyncio.create_task(brew("tea"), name="tea")
    coffee = asyncio.create_task(brew("coffee"), name="coffee")
    print("both are made, none has begun")
    await asyncio.sleep(0)
    print("now both have begun")
    print("served:", await tea, await coffee)


asyncio.run(main())
