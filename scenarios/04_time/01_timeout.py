# Chapter: Time and cancellation
# Title: a timeout
# About: When the time is up the wait is cancelled, and TimeoutError comes out.
import asyncio


async def download():
    try:
        for percent in (25, 50, 75, 100):
            await asyncio.sleep(0.1)
            print(f"{percent} %")
    finally:
        print("download: tidying up")


async def main():
    try:
        async with asyncio.timeout(0.25):
            await download()
    except TimeoutError:
        print("too slow")
    print("main goes on")


asyncio.run(main())
