import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    except BaseException as e:
        print("in the generator:", repr(e))
        raise
    finally:
        await asyncio.sleep(0)
        print("closed")


async def main():
    for how in ("aclose", "athrow"):
        generator = numbers()
        await anext(generator)
        step = generator.aclose() if how == "aclose" else generator.athrow(ValueError("v"))
        task = asyncio.ensure_future(step)
        task.cancel()
        try:
            print(how, await task)
        except asyncio.CancelledError:
            print(how, "was cancelled")
    fresh = numbers()
    try:
        fresh.aclose().throw(KeyError("before it began"))
    except KeyError as e:
        print(repr(e))


asyncio.run(main())
