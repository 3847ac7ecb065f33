# Chapter: Coroutines
# Title: one await after another
# About: Nobody else is there, so the waits add up.
import asyncio
import time


async def fetch(name, delay):
    print(f"asking for {name}")
    await asyncio.sleep(delay)
    return name


async def main():
    start = time.perf_counter()
    users = await fetch("users", 0.3)
    posts = await fetch("posts", 0.2)
    print(users, posts)
    print(f"took {time.perf_counter() - start:.1f} s")


asyncio.run(main())
