import asyncio
async def eternity():
    # Sleep for one hour
    await asyncio.sleep(3600)
    print('yay!')
async def main():
    # Wait for at most 1 second
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except TimeoutError:
        print('timeout!')
    async def foo():
        return 42
    task = asyncio.create_task(foo())
    done, pending = await asyncio.wait({task})
    if task in done:
        print("in done", task.result())
    try:
        await asyncio.wait({foo()})
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait(task)
    except TypeError as e:
        print(e)
asyncio.run(main())
