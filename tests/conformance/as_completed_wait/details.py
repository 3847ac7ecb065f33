import asyncio

async def job(n, d):
    await asyncio.sleep(d)
    if n == 2:
        raise ValueError(f"job {n}")
    return n

async def main():
    for f in asyncio.as_completed([job(1, 0.3), job(2, 0.1), job(3, 0.2)]):
        try:
            print("got", await f)
        except ValueError as e:
            print("error", e)
    tasks = [asyncio.create_task(job(n, n / 10), name=f"j{n}") for n in (5, 4, 3)]
    async for t in asyncio.as_completed(tasks):
        print(t.get_name(), t in tasks, await t)
    try:
        for f in asyncio.as_completed([job(8, 5), job(9, 1)], timeout=2):
            print(await f)
    except TimeoutError as e:
        print("timeout", repr(e))
    same = asyncio.create_task(job(7, 0.1))
    got = [await f for f in asyncio.as_completed([same, same])]
    print(got)
    try:
        asyncio.as_completed(same)
    except TypeError as e:
        print(e)

asyncio.run(main())
