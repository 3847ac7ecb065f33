# anext(iterator, default): an awaitable that gives the default at the end of the iteration.


async def anext_with_default(iterator, default):
    try:
        return await type(iterator).__anext__(iterator)
    except StopAsyncIteration:
        return default
