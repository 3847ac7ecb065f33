# Chapter: Running together
# Title: in turn, or together?
# About: The same three waits take the sum, or only the longest.
import asyncio
import time


async def step(name, delay):
    await asyncio.sleep(delay)
    print(f"  {name} done")


async def main():
    start = time.perf_counter()
    await step("first", 0.3)
    await step("second", 0.2)
    await step("third", 0.1)
    middle = time.perf_counter()
    await asyncio.gather(step("one", 0.3), step("two", 0.2), step("three", 0.1))
    end = time.perf_counter()
    print(f"in turn {middle - start:.1f} s, together {end - middle:.1f} s")


asyncio.run(main())
