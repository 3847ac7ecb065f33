# Chapter: Running together
# Title: as_completed: whoever is first
# About: Results come in the order in which they are ready.
import asyncio


async def answer(server, delay):
    await asyncio.sleep(delay)
    return server


async def main():
    questions = [answer("slow", 0.3), answer("fast", 0.1), answer("middle", 0.2)]
    place = 0
    for earliest in asyncio.as_completed(questions):
        server = await earliest
        place += 1
        print(f"{place}. {server}")


asyncio.run(main())
