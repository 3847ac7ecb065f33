# Chapter: Running together
# Title: wait for the first one
# About: asyncio.wait gives what is done and what is pending; the rest is up to you.
import asyncio


async def mirror(name, delay):
    await asyncio.sleep(delay)
    return f"page from {name}"


async def main():
    tasks = [asyncio.create_task(mirror(name, delay), name=name) for name, delay in [("oslo", 0.2), ("rome", 0.1)]]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print("first:", task.result())
    for task in pending:
        print("not needed:", task.get_name())
        task.cancel()
    await asyncio.wait(pending)
    print("cancelled?", [task.cancelled() for task in pending])


asyncio.run(main())
