"""Scripts that make very many tasks, timers, callbacks, waiters and locks."""
from case import bounded, fails, fine


def program(body):
    return "import asyncio\nasync def nothing():\n    pass\nasync def main():\n" + "".join(
        f"    {line}\n" for line in body.split("\n")) + "asyncio.run(main())\n"


LIMIT = "Limit: "

CASES = [
    bounded("a_million_tasks", program("tasks = [asyncio.create_task(asyncio.sleep(1)) for _ in range(1000000)]\nawait asyncio.gather(*tasks)\nprint(len(tasks))"), LIMIT),
    bounded("a_million_short_tasks", program("for _ in range(1000000):\n    await asyncio.create_task(nothing())\nprint('end')"), LIMIT),
    bounded("tasks_that_are_not_awaited", program("while True:\n    asyncio.create_task(nothing())"), LIMIT),
    bounded("coroutines_never_awaited", program("while True:\n    nothing()"), LIMIT),
    bounded("coroutines_kept", program("a = []\nwhile True:\n    a.append(nothing())"), LIMIT),
    bounded("timers", program("loop = asyncio.get_running_loop()\nwhile True:\n    loop.call_later(1, print)"), LIMIT),
    bounded("cancelled_timers", program("loop = asyncio.get_running_loop()\nwhile True:\n    loop.call_later(1, print).cancel()"), LIMIT),
    bounded("callbacks", program("loop = asyncio.get_running_loop()\nwhile True:\n    loop.call_soon(print)"), LIMIT),
    bounded("done_callbacks", program("f = asyncio.Future()\nwhile True:\n    f.add_done_callback(print)"), LIMIT),
    bounded("futures", program("a = []\nwhile True:\n    a.append(asyncio.Future())"), LIMIT),
    bounded("futures_dropped", program("while True:\n    asyncio.Future().set_exception(ValueError('x'))"), LIMIT),
    bounded("queue_grows", program("q = asyncio.Queue()\nwhile True:\n    q.put_nowait('x')"), LIMIT),
    bounded("waiters_of_an_event", program("e = asyncio.Event()\nwhile True:\n    asyncio.create_task(e.wait())\n    await asyncio.sleep(0)"), LIMIT),
    bounded("waiters_of_a_lock", program("l = asyncio.Lock()\nawait l.acquire()\nwhile True:\n    asyncio.create_task(l.acquire())\n    await asyncio.sleep(0)"), LIMIT),
    bounded("new_loops", "import asyncio\nasync def main():\n    pass\nwhile True:\n    asyncio.run(main())\n", LIMIT),
    bounded("task_groups", program("while True:\n    async with asyncio.TaskGroup() as g:\n        g.create_task(nothing())"), LIMIT),
    bounded("timeouts", program("while True:\n    try:\n        async with asyncio.timeout(0.1):\n            await asyncio.sleep(1)\n    except TimeoutError:\n        pass"), LIMIT),
    bounded("exceptions_in_callbacks", program("def bad():\n    loop.call_soon(bad)\n    1 / 0\nloop = asyncio.get_running_loop()\nbad()\nawait asyncio.Future()").replace("bad()\n    await", "loop.call_soon(bad)\n    await"), LIMIT),
    bounded("exceptions_never_retrieved", program("async def bad():\n    1 / 0\nwhile True:\n    asyncio.create_task(bad())\n    await asyncio.sleep(0)"), LIMIT),
    bounded("context_variables", "import contextvars\nv = contextvars.ContextVar('v')\na = []\nwhile True:\n    a.append(v.set(a))\n", LIMIT),
    bounded("task_names", program("while True:\n    asyncio.create_task(nothing(), name='x' * 100000)\n    await asyncio.sleep(0)"), LIMIT),
    bounded("all_tasks_again_and_again", program("for _ in range(2000):\n    asyncio.create_task(asyncio.sleep(10))\nwhile True:\n    await asyncio.sleep(0)\n    asyncio.all_tasks()"), LIMIT),
    bounded("wait_on_many", program("tasks = [asyncio.create_task(asyncio.sleep(10)) for _ in range(2000)]\nwhile True:\n    await asyncio.wait(tasks, timeout=0.001)"), LIMIT),
    bounded("to_threads", program("while True:\n    asyncio.create_task(asyncio.to_thread(print, 'x'))\n    await asyncio.sleep(0)"), LIMIT),
    fine("huge_sleep", program("await asyncio.sleep(10 ** 9)\nprint('end')"), "end"),
    fine("many_sleeps", program("await asyncio.gather(*(asyncio.sleep(i % 7) for i in range(20000)))\nprint('end')"), "end"),
    bounded("connections", program("server = await asyncio.start_server(lambda r, w: w.close(), '127.0.0.1', 8888)\nwhile True:\n    r, w = await asyncio.open_connection('127.0.0.1', 8888)\n    w.close()"), LIMIT),
    fails("connections_kept", program("server = await asyncio.start_server(lambda r, w: kept.append(w), '127.0.0.1', 8888)\nkept = []\nwhile True:\n    kept.append(await asyncio.open_connection('127.0.0.1', 8888))"), "OSError: [Errno 24] Too many open files"),
    bounded("writing_that_nobody_reads", program("server = await asyncio.start_server(lambda r, w: kept.append((r, w)), '127.0.0.1', 8888)\nkept = []\nr, w = await asyncio.open_connection('127.0.0.1', 8888)\nwhile True:\n    w.write(b'x' * 1000000)"), LIMIT),
    bounded("an_echo_of_an_echo", program("async def echo(r, w):\n    while True:\n        w.write(await r.read(100))\nserver = await asyncio.start_server(echo, '127.0.0.1', 8888)\nr, w = await asyncio.open_connection('127.0.0.1', 8888)\nw.write(b'x')\nawait echo(r, w)"), LIMIT),
    bounded("datagrams", "# World: loopback 1000 s\nimport socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\nwhile True:\n    try:\n        s.sendto(b'', ('127.0.0.1', 9))\n    except OSError:\n        pass\n", LIMIT),
    bounded("sockets", "import socket\nwhile True:\n    s = socket.socket()\n    s.setblocking(False)\n    s.connect_ex(('127.0.0.1', 9))\n", LIMIT),
    bounded("paths", "import socket, itertools\nfor i in itertools.count():\n    try:\n        socket.socket(socket.AF_UNIX).bind(f'/{i}')\n    except OSError:\n        pass\n", LIMIT),
]
