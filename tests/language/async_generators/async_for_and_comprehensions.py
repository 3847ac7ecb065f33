# async for, and comprehensions with async for, if and await.
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
async def count(n):
    for i in range(n): yield i
async def twice(x): return 2 * x
async def main():
    async for x in count(2):
        print(x)
    else:
        print("else")
    print([x async for x in count(4) if x % 2], {x: await twice(x) async for x in count(2)}, {x async for x in count(3)})
    g = (await twice(x) for x in range(3))
    print(type(g).__name__, [y async for y in g])
    print([[y async for y in count(x)] for x in range(3)])
    try:
        async for x in [1]: pass
    except TypeError as e:
        print(e)
    try:
        for x in count(1): pass
    except TypeError as e:
        print(e)
    class Bad:
        def __aiter__(self): return 5
    try:
        async for x in Bad(): pass
    except TypeError as e:
        print(e)
    class Bad2:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in Bad2(): pass
    except TypeError as e:
        print(e)
run(main())
# expect: 0
# expect: 1
# expect: else
# expect: [1, 3] {0: 0, 1: 2} {0, 1, 2}
# expect: async_generator [0, 2, 4]
# expect: [[], [0], [0, 1]]
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async_generator' object is not iterable
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
# expect: 'async for' received an invalid object from __anext__: int
