# Every call of an aiofiles file goes through a worker thread; lines come by async for.
# simulated
# World: file data/input.txt first\nsecond\n
import asyncio

import aiofiles
import aiofiles.os


async def main():
    async with aiofiles.open("data/input.txt") as f:
        async for line in f:
            print(line.strip())
    async with aiofiles.open("out.txt", mode="w") as f:
        print(await f.write("hello"))
    f = await aiofiles.open("out.txt", "rb")
    print(await f.read(2), await f.tell())
    await f.close()
    print(await aiofiles.os.path.exists("out.txt"), await aiofiles.os.listdir("data"))
    await aiofiles.os.remove("out.txt")
    try:
        async with aiofiles.open("out.txt"):
            pass
    except FileNotFoundError as e:
        print(e)


asyncio.run(main())

# expect: first
# expect: second
# expect: 5
# expect: b'he' 2
# expect: True ['input.txt']
# expect: [Errno 2] No such file or directory: 'out.txt'
