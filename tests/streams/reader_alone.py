# A StreamReader that is fed by hand: what each way of reading gives, and which errors there are.
import asyncio


async def told(awaitable):
    try:
        return await awaitable
    except (ValueError, RuntimeError, EOFError, asyncio.LimitOverrunError) as e:
        return f"{type(e).__name__}: {e}"


async def main():
    reader = asyncio.StreamReader()
    print(reader)  # expect: <StreamReader>
    reader.feed_data(b"one\ntwo\nthree;four--five")
    print(reader)  # expect: <StreamReader 24 bytes>
    print(await reader.readline())  # expect: b'one\n'
    print(await reader.read(2))  # expect: b'tw'
    print(await reader.readexactly(2))  # expect: b'o\n'
    print(await reader.readuntil((b"--", b";")))  # expect: b'three;'
    print(await reader.readuntil((b"--", b"f")))  # expect: b'f'
    print(await reader.read(0), reader.at_eof())  # expect: b'' False
    reader.feed_eof()
    print(reader)  # expect: <StreamReader 9 bytes eof>
    try:
        await reader.readexactly(20)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)  # expect: 9 bytes read on a total of 20 expected bytes b'our--five' 20
    print(await reader.read(), await reader.readline(), reader.at_eof())  # expect: b'' b'' True
    print(await told(reader.readuntil(b"x")))  # expect: IncompleteReadError: 0 bytes read on a total of undefined expected bytes
    print(await told(reader.readuntil(b"")))  # expect: ValueError: Separator should be at least one-byte string
    print(await told(reader.readuntil(())))  # expect: ValueError: Separator should contain at least one element
    print(await told(reader.readexactly(-1)))  # expect: ValueError: readexactly size can not be less than zero

    small = asyncio.StreamReader(limit=4)
    small.feed_data(b"abcdefgh\nxy\n")
    print(small)  # expect: <StreamReader 12 bytes limit=4>
    try:
        await small.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)  # expect: Separator is found, but chunk is longer than limit 8
    print(await told(small.readline()))  # expect: ValueError: Separator is found, but chunk is longer than limit
    print(await small.readline())  # expect: b'xy\n'
    small.feed_data(b"no newline in here")
    print(await told(small.readline()))  # expect: ValueError: Separator is not found, and chunk exceed the limit
    small.feed_data(b"a\nb\nc")
    small.feed_eof()
    print([line async for line in small])  # expect: [b'a\n', b'b\n', b'c']
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(e)  # expect: Limit cannot be <= 0


async def waiting():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    for delay, data in ((1, b"12"), (2, b"34\n5"), (3, b"6")):
        loop.call_later(delay / 100, reader.feed_data, data)
    loop.call_later(0.04, reader.feed_eof)
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    print(await told(reader.read(1)))  # expect: RuntimeError: read() called while another coroutine is already waiting for incoming data
    print(await first)  # expect: b'1234\n'
    print(await reader.read())  # expect: b'56'

    broken = asyncio.StreamReader()
    loop.call_later(0.01, broken.set_exception, ValueError("broken"))
    print(await told(broken.readexactly(3)))  # expect: ValueError: broken
    print(await told(broken.read()), broken.exception())  # expect: ValueError: broken broken

    slow = asyncio.StreamReader()
    try:
        await asyncio.wait_for(slow.readline(), 0.01)
    except TimeoutError:
        print("timeout", slow)  # expect: timeout <StreamReader>
    slow.feed_data(b"late\n")
    print(await slow.readline())  # expect: b'late\n'


asyncio.run(main())
asyncio.run(waiting())
