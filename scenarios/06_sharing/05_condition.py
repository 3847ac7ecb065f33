# Chapter: Sharing
# Title: a condition
# About: Wait until something is true, and look again each time somebody says so.
import asyncio

basket = []


async def eater(name, condition):
    async with condition:
        await condition.wait_for(lambda: basket)
        print(f"{name} eats an {basket.pop()}")


async def baker(condition):
    for cake in ("eclair", "apple pie"):
        await asyncio.sleep(0.1)
        async with condition:
            basket.append(cake)
            print("baker: one more")
            condition.notify()


async def main():
    condition = asyncio.Condition()
    await asyncio.gather(eater("ann", condition), eater("bob", condition), baker(condition))


asyncio.run(main())
