import asyncio
import heapq
from collections import deque
from itertools import count

class Sleep:
    def __init__(self, d): self.d = d
    def __await__(self):
        r = yield self
        return r

class Spawn:
    def __init__(self, coro): self.coro = coro
    def __await__(self):
        return (yield self)

class MiniLoop:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.seq = deque(), [], 0.0, count()
    def run(self, coro):
        self.ready.append((coro, None))
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, coro = heapq.heappop(self.sleeping)
                self.ready.append((coro, self.now))
            coro, value = self.ready.popleft()
            try:
                op = coro.send(value)
            except StopIteration as e:
                print(f"[{self.now:.1f}] {coro.__name__} -> {e.value!r}")
                continue
            match op:
                case Sleep(d=d):
                    heapq.heappush(self.sleeping, (self.now + d, next(self.seq), coro))
                case Spawn(coro=c):
                    self.ready.append((c, None))
                    self.ready.append((coro, c))

async def child(n):
    t = await Sleep(n)
    print(f"child {n} woke at {t}")
    return n

async def parent():
    for n in (3, 1, 2):
        await Spawn(child(n))
    await Sleep(1.5)
    return "parent done"

MiniLoop().run(parent())
c = child(9)
print(c.send(None).d)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
asyncio.run(asyncio.sleep(0))
