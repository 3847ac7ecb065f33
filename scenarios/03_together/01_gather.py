# Chapter: Running together
# Title: gather: three fetches at once
# About: Three requests wait at the same time.
import asyncio


async def fetch(name, delay):
    print(f"asking for {name}")
    await asyncio.sleep(delay)
    print(f"got {name}")
    return name


async def main():
    results = await asyncio.gather(
        fetch("users", 0.3),
        fetch("posts", 0.2),
        fetch("tags", 0.1),
    )
    print(results)


asyncio.run(main())
