# Condition.wait_for with predicates, notify counts, and cancellation while waiting.
import asyncio

class Store:
    def __init__(self):
        self.items = []
        self.cond = asyncio.Condition()

    async def put(self, item):
        async with self.cond:
            self.items.append(item)
            print(f"put {item!r}, {len(self.items)} in store")
            self.cond.notify_all()

    async def take(self, n, who):
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.items) >= n)
            taken, self.items = self.items[:n], self.items[n:]
            print(f"{who} takes {taken}")
            return taken

async def main():
    s = Store()
    a = asyncio.create_task(s.take(3, "big"), name="big")
    b = asyncio.create_task(s.take(1, "small"), name="small")
    c = asyncio.create_task(s.take(2, "never"), name="never")
    await asyncio.sleep(0)
    print(s.cond, s.cond.locked())
    for i in range(4):
        await s.put(i)
        await asyncio.sleep(0.1)
    c.cancel()
    for r in await asyncio.gather(a, b, c, return_exceptions=True):
        print(repr(r))
    try:
        s.cond.notify()
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        await s.cond.wait()
    except RuntimeError as e:
        print("RuntimeError:", e)

asyncio.run(main())
