# Several managers on one line, and comprehensions on one line, left by exceptions.
import asyncio
from contextlib import asynccontextmanager, contextmanager


class Gate:
    def __init__(self, name, swallows=()):
        self.name = name
        self.swallows = swallows

    def __enter__(self):
        print("in", self.name)
        return self

    def __exit__(self, kind, exc, tb):
        print("out", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.swallows)

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()

    async def __aexit__(self, *args):
        await asyncio.sleep(0)
        return self.__exit__(*args)


@contextmanager
def plain(name):
    print("begin", name)
    try:
        yield name
    finally:
        print("end", name)


@asynccontextmanager
async def slow(name):
    await asyncio.sleep(0.1)
    try:
        yield name
    finally:
        await asyncio.sleep(0.1)
        print("closed", name)


def parse(words):
    return [int(word) for word in words]


async def numbers(words):
    for word in words:
        await asyncio.sleep(0)
        yield int(word)


async def three(fail):
    with Gate("a", ValueError), plain("b"), Gate("c", KeyError):
        if fail: raise fail
        print("quiet")
    print("after with")


async def four(fail):
    async with Gate("x", ValueError), slow("y"), Gate("z"): 
        if fail: raise fail
    print("after async with")


async def main():
    for fail in (None, ValueError("v"), KeyError("k"), OSError("o")):
        try:
            await three(fail)
            await four(fail)
        except Exception as e:
            print("left with", repr(e))
    try:
        print(parse(["1", "2"]), parse(["3", "x"]))
    except ValueError as e:
        print(e)
    try: print({w: int(w) for w in "12z"})
    except ValueError as e: print(e)
    try:
        print([n async for n in numbers(["4", "y"])])
    except ValueError as e:
        print(e)
    try:
        total = sum([n for n in [1, 2, 3] if 1 // (n - 3)])
    except ZeroDivisionError as e: print(e)
    finally: print("total")
    while True:
        with Gate("loop"): break
    for i in range(2):
        with Gate(i): continue
    with Gate("nested"):
        with Gate("deep", ValueError): [int(c) for c in "q"]


asyncio.run(main())
