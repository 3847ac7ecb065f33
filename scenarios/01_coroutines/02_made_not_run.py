# Chapter: Coroutines
# Title: calling it does not run it
# About: A call makes a coroutine object; only await runs its body.
import asyncio


async def greet(name):
    print(f"hello, {name}")
    return len(name)


async def main():
    coroutine = greet("Ada")
    print("made:", type(coroutine).__name__)
    letters = await coroutine
    print("now it has run:", letters)


asyncio.run(main())
