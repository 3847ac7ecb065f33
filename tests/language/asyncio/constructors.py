# Constructors of asyncio's classes count self in their errors, as methods written in Python do.
import asyncio

for make in (
    lambda: asyncio.Lock(loop=1),
    lambda: asyncio.Lock(1, 2),
    lambda: asyncio.Queue(1, 2),
    lambda: asyncio.Semaphore(x=1),
    lambda: asyncio.Barrier(),
    lambda: asyncio.TaskGroup(1),
    lambda: asyncio.Timeout(),
    lambda: asyncio.Runner(1),
):
    try:
        make()
    except TypeError as e:
        print(e)
print(asyncio.Queue[int], asyncio.Future[str])
# expect: Lock.__init__() got an unexpected keyword argument 'loop'
# expect: Lock.__init__() takes 1 positional argument but 3 were given
# expect: Queue.__init__() takes from 1 to 2 positional arguments but 3 were given
# expect: Semaphore.__init__() got an unexpected keyword argument 'x'
# expect: Barrier.__init__() missing 1 required positional argument: 'parties'
# expect: TaskGroup.__init__() takes 1 positional argument but 2 were given
# expect: Timeout.__init__() missing 1 required positional argument: 'when'
# expect: Runner.__init__() takes 1 positional argument but 2 were given
# expect: asyncio.queues.Queue[int] _asyncio.Future[str]
