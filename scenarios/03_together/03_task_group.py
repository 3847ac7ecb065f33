# Chapter: Running together
# Title: TaskGroup
# About: The block ends when every task in it has ended.
import asyncio


async def cook(dish, minutes):
    print(f"{dish}: on the stove")
    await asyncio.sleep(minutes)
    print(f"{dish}: ready")
    return dish


async def main():
    async with asyncio.TaskGroup() as kitchen:
        soup = kitchen.create_task(cook("soup", 0.2))
        rice = kitchen.create_task(cook("rice", 0.3))
        print("all are in the group")
    print("served:", soup.result(), "and", rice.result())


asyncio.run(main())
