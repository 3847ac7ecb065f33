import asyncio

word = "".join(["a", "b"])


async def main():
    try:
        if word is "aaa" or word is "bbb":
            print("the same object")
        await asyncio.sleep(0)
    finally:
        print(word is not "aaa")


print(word is "aaa", word is "aaa")
asyncio.run(main())
