# A bar around gather and around a loop changes nothing of what they give.
# simulated
import asyncio
import nest_asyncio
import uvloop

from tqdm import tqdm
from tqdm.asyncio import tqdm_asyncio

nest_asyncio.apply()


async def work(n):
    await asyncio.sleep(3 - n)
    return n


async def main():
    print(await tqdm_asyncio.gather(*[work(n) for n in range(3)], disable=True))
    print([n for n in tqdm(range(3), disable=True)], asyncio.get_running_loop().time())


uvloop.run(main())

# expect: [0, 1, 2]
# expect: [0, 1, 2] 3.0
