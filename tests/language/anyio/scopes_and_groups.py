# Task groups, time limits, threads and object streams of anyio run on asyncio.
# simulated
import time

import anyio


async def work(name, seconds):
    await anyio.sleep(seconds)
    print(name, anyio.current_time())


async def produce(send):
    async with send:
        for n in range(3):
            await send.send(n)


async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(work, "slow", 2)
        group.start_soon(work, "fast", 1)
    with anyio.move_on_after(0.5) as scope:
        await anyio.sleep(5)
    print(scope.cancelled_caught, anyio.current_time())
    try:
        with anyio.fail_after(0.5):
            await anyio.sleep(5)
    except TimeoutError:
        print("timeout", anyio.current_time())
    async with anyio.create_task_group() as group:
        group.start_soon(work, "never", 9)
        await anyio.sleep(1)
        group.cancel_scope.cancel()
    print("cancelled", anyio.current_time())
    await anyio.to_thread.run_sync(time.sleep, 1)
    send, receive = anyio.create_memory_object_stream(0)
    async with anyio.create_task_group() as group:
        group.start_soon(produce, send)
        async with receive:
            print([n async for n in receive], anyio.current_time())


anyio.run(main)

# expect: fast 1.0
# expect: slow 2.0
# expect: True 2.5
# expect: timeout 3.0
# expect: cancelled 4.0
# expect: [0, 1, 2] 5.0
