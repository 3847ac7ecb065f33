import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    print(loop.get_debug())
    await asyncio.sleep(0)
    loop.set_debug(False)
    await asyncio.sleep(0.5)


loop = asyncio.new_event_loop()
loop.set_debug(False)
loop.run_until_complete(main())
loop.close()
