# Chapter: More of async
# Title: async with
# About: Entering and leaving may wait too, and leaving always happens.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print(f"connecting to {name}")
    await asyncio.sleep(0.2)
    try:
        yield f"<{name}>"
    finally:
        await asyncio.sleep(0.1)
        print(f"disconnected from {name}")


async def main():
    try:
        async with connection("database") as db:
            print("asking", db)
            raise ValueError("bad question")
    except ValueError as error:
        print("main:", error)


asyncio.run(main())
