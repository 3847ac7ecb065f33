# What a star import brings, the queues inside a queue and an event, and a task's stack with its line.
import io
from asyncio import *

print([n for n in ("start_server", "run", "Task", "StreamReader", "Queue", "events", "timeout") if n in globals()])
q = Queue()
q.put_nowait(1)
print(q._queue, Event()._waiters)


async def main():
    async def inner():
        await sleep(0)

    t = create_task(inner(), name="t")
    await sleep(0)
    text = io.StringIO()
    t.print_stack(file=text)
    print(text.getvalue().splitlines()[-1])


loop = new_event_loop()
loop.run_until_complete(main())
loop.close()
# expect: ['start_server', 'run', 'Task', 'StreamReader', 'Queue', 'timeout']
# expect: deque([1]) deque([])
# expect:     await sleep(0)
