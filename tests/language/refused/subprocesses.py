# There are no other processes: that is said, with what to use instead.
# simulated
import asyncio


async def main():
    for make in (asyncio.create_subprocess_exec("ls", "-l"), asyncio.create_subprocess_shell("ls | wc")):
        try:
            await make
        except NotImplementedError as e:
            print(e)
    print(asyncio.subprocess.PIPE)


asyncio.run(main())
# expect: processes are not simulated, so 'ls' cannot be run; to see waiting, use asyncio.sleep or asyncio.to_thread
# expect: processes are not simulated, so 'ls | wc' cannot be run; to see waiting, use asyncio.sleep or asyncio.to_thread
# expect: -1
