# Chapter: Pitfalls
# Title: create a task, await it at once
# About: Tasks run together only if you create all before you await any.
import asyncio
import time


async def fetch(name):
    await asyncio.sleep(0.2)
    return name


async def main():
    start = time.perf_counter()
    for name in ("a", "b", "c"):
        task = asyncio.create_task(fetch(name))
        print(await task)
    print(f"no gain: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    tasks = [asyncio.create_task(fetch(name)) for name in ("d", "e", "f")]
    for task in tasks:
        print(await task)
    print(f"together: {time.perf_counter() - start:.1f} s")


asyncio.run(main())
