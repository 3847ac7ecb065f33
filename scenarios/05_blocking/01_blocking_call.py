# Chapter: Blocking calls
# Title: time.sleep stops everybody
# About: A blocking call holds the only thread.
import asyncio
import time


async def heartbeat():
    for beat in range(1, 6):
        print(f"beat {beat}")
        await asyncio.sleep(0.1)


async def polite():
    await asyncio.sleep(0.15)
    print("asyncio.sleep: nobody noticed")


async def rude():
    time.sleep(0.25)
    print("time.sleep: everybody waited")


async def main():
    heart = asyncio.create_task(heartbeat())
    await polite()
    await rude()
    await asyncio.to_thread(time.sleep, 0.15)
    print("to_thread: the heart went on")
    await heart


asyncio.run(main())
