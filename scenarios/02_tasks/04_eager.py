# Chapter: Tasks
# Title: eager tasks start at once
# About: With the eager factory a task runs until its first wait while it is created.
import asyncio

cache = {"a": 1}


async def lookup(key):
    if key in cache:
        return cache[key]
    print(f"{key}: not in the cache, asking")
    await asyncio.sleep(0.1)
    return ord(key)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    hit = asyncio.create_task(lookup("a"))
    print("hit done at once?", hit.done())
    miss = asyncio.create_task(lookup("b"))
    print("miss done at once?", miss.done())
    print(await hit, await miss)


asyncio.run(main())
