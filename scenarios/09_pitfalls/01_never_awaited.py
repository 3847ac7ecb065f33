# Chapter: Pitfalls
# Title: never awaited
# About: A coroutine that is made and dropped does nothing but warn.
import asyncio


async def save(text):
    await asyncio.sleep(0.1)
    print("saved", text)


async def main():
    save("draft")
    print("saved? no: await is missing")
    await save("letter")


asyncio.run(main())
