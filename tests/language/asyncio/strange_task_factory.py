# A task factory that gives no task is told so; nothing is torn down.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def factory(loop, coro, **kwargs):
        coro.close()
        return "no task"

    loop.set_task_factory(factory)
    for wait in (lambda: asyncio.gather(asyncio.sleep(1)), lambda: asyncio.shield(asyncio.sleep(1))):
        try:
            wait()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__)
    loop.set_task_factory(None)
    return "fine"


loop = asyncio.new_event_loop()
try:
    loop.set_task_factory(lambda loop, coro, **kwargs: coro.close() or 5)
    loop.run_until_complete(main())
except (TypeError, AttributeError) as e:
    print("loop:", type(e).__name__)
loop.set_task_factory(None)
print(loop.run_until_complete(main()))
loop.close()
# expect: loop: AttributeError
# expect: AttributeError
# expect: AttributeError
# expect: fine
