# Chapter: Sharing
# Title: two at a time
# About: A semaphore lets only so many through at once.
import asyncio


async def download(page, limit):
    async with limit:
        print(f"{page}: begun")
        await asyncio.sleep(0.1)
    print(f"{page}: done")


async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*[download(f"page {n}", limit) for n in range(1, 6)])


asyncio.run(main())
