"""Scripts that never end: loops in Python, in native functions, on the event loop, in threads."""
from case import bounded, endless, fails, says

MEMORY = "Limit: the program used more memory than it may"

CASES = [
    endless("while_true", "while True:\n    pass\n", 2),
    endless("while_true_in_function", "def f():\n    while 1:\n        x = 1\n\nf()\n", 3),
    endless("while_true_in_task", """
import asyncio
async def spin():
    while True:
        pass
async def main():
    await asyncio.gather(spin(), spin())
asyncio.run(main())
""", 4),
    endless("catches_everything", """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
    finally:
        continue
"""),
    endless("for_over_count", "import itertools\nfor x in itertools.count():\n    pass\n"),
    endless("for_over_cycle", "import itertools\nfor x in itertools.cycle([1]):\n    pass\n"),
    endless("huge_range", "for x in range(10 ** 18):\n    pass\n"),
    endless("sum_of_range", "print(sum(range(10 ** 18)))\n", 1),
    endless("max_of_range", "print(max(range(10 ** 18)))\n", 1),
    endless("any_of_repeat", "import itertools\nprint(any(itertools.repeat(0)))\n", 2),
    endless("all_of_iter", "print(all(iter(lambda: 1, 0)))\n", 1),
    endless("in_iter", "print(5 in iter(int, 1))\n", 1),
    endless("in_huge_range_of_strings", "print('a' in range(10 ** 15))\n", 1),
    endless("filter_nothing", "next(filter(None, iter(int, 1)))\n", 1),
    endless("zip_of_nothing", "for a in zip(iter(int, 1), iter(int, 1)):\n    pass\n"),
    endless("list_count_of_self_growth", """
class Liar:
    def __eq__(self, other):
        grow.append(0)
        del grow[0]
        return False
grow = [Liar()] * 3
grow.count(1)
while True:
    grow.index(7) if 7 in grow else None
"""),
    endless("generator_without_end", """
def numbers():
    n = 0
    while True:
        yield n
        n += 1
print(max(numbers()))
"""),
    endless("recursion_of_two_branches", """
def f(n):
    return f(n - 1) + f(n - 1) if n else 1
print(f(60))
"""),
    endless("recursion_of_two_branches_caught", """
def f():
    try:
        f()
    except RecursionError:
        pass
    try:
        f()
    finally:
        f()
f()
"""),
    endless("repr_of_shared_lists", """
a = []
for _ in range(60):
    a = [a, a]
print(repr(a))
""", 4),
    endless("equality_of_shared_lists", """
a, b = [], []
for _ in range(60):
    a, b = [a, a], [b, b]
print(a == b)
""", 4),
    endless("hash_of_shared_tuples", """
a = ()
for _ in range(60):
    a = (a, a)
print(hash(a))
""", 4),
    endless("format_of_shared_tuples", """
a = 'x'
for _ in range(60):
    a = (a, a)
print(f'{a}')
""", 4),
    endless("sort_with_slow_key", """
def key(x):
    while True:
        pass
print(sorted([2, 1], key=key))
""", 3),
    endless("huge_power_modulo", "print(pow(3, 10 ** 60000, 10 ** 60000 + 1) % 7)\n", 1),
    fails("factorial", "import math\nprint(math.factorial(10 ** 7) % 7)\n", "MemoryError", 2),
    endless("comb", "import math\nprint(math.comb(10 ** 7, 5 * 10 ** 6) % 7)\n", 2),
    endless("int_squaring", "x = 3\nwhile True:\n    x = x * x % (2 ** 100003 - 1)\n"),
    endless("del_that_resurrects", """
class Phoenix:
    def __del__(self):
        Phoenix()
Phoenix()
while True:
    Phoenix()
"""),
    endless("del_that_spins", """
class Spin:
    def __del__(self):
        while True:
            pass
x = Spin()
del x
""", 4),
    endless("del_that_spins_at_exit", """
class Spin:
    def __del__(self):
        while True:
            pass
x = Spin()
""", 4),
    endless("hash_collisions", """
class Same:
    def __hash__(self):
        return 1
d = {}
while True:
    d[Same()] = 1
"""),
    endless("string_scan", "s = 'a' * 10000000\nwhile True:\n    s.count('b')\n    s.find('ab')\n"),
    endless("substring_search", "s = 'a' * 2000000\nprint((s + 'b').find('a' * 1000000 + 'c'))\nwhile True: pass\n"),
    endless("replace_quadratic", "s = 'ab' * 100000\nwhile True:\n    s = s.replace('ab', 'ba')\n"),
    # On the event loop.
    bounded("sleep_zero", """
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
""", "Limit: "),
    bounded("call_soon_again", """
import asyncio
def again():
    asyncio.get_running_loop().call_soon(again)
async def main():
    again()
    await asyncio.Future()
asyncio.run(main())
""", "Limit: "),
    bounded("call_later_again", """
import asyncio
def again():
    asyncio.get_running_loop().call_later(1, again)
async def main():
    again()
    await asyncio.Future()
asyncio.run(main())
""", "Limit: "),
    bounded("call_at_the_past", """
import asyncio
def again():
    loop = asyncio.get_running_loop()
    loop.call_at(0, again)
    loop.call_at(0, again)
async def main():
    again()
    await asyncio.sleep(1000)
asyncio.run(main())
""", "Limit: "),
    bounded("sleep_forever_in_steps", """
import asyncio
async def main():
    while True:
        await asyncio.sleep(3600)
asyncio.run(main())
""", "Limit: "),
    bounded("time_sleep_forever", "import time\nwhile True:\n    time.sleep(1)\n", "Limit: "),
    bounded("task_never_cancelled", """
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
async def main():
    t = asyncio.create_task(stubborn())
    while True:
        await asyncio.sleep(0)
        t.cancel()
asyncio.run(main())
""", "Limit: "),
    bounded("cancel_ignored_at_the_end", """
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(0)
asyncio.run(main())
""", "Limit: "),
    bounded("fork_bomb_of_tasks", """
import asyncio
async def fork():
    a = asyncio.create_task(fork())
    b = asyncio.create_task(fork())
    await asyncio.gather(a, b)
asyncio.run(fork())
""", "Limit: "),
    bounded("queue_without_end", """
import asyncio
async def main():
    q = asyncio.Queue()
    while True:
        await q.put(1)
        await q.get()
        await asyncio.sleep(0)
asyncio.run(main())
""", "Limit: "),
    bounded("ready_queue_grows", """
import asyncio
def twice():
    loop = asyncio.get_running_loop()
    loop.call_soon(twice)
    loop.call_soon(twice)
async def main():
    twice()
    await asyncio.Future()
asyncio.run(main())
""", "Limit: "),
    bounded("done_callbacks_that_add", """
import asyncio
async def main():
    f = asyncio.Future()
    f.set_result(1)
    def more(f):
        f.add_done_callback(more)
    f.add_done_callback(more)
    await asyncio.Event().wait()
asyncio.run(main())
""", "Limit: "),
    endless("put_nowait_without_end", """
import asyncio
async def main():
    q = asyncio.Queue()
    while True:
        q.put_nowait(1)
        q.get_nowait()
asyncio.run(main())
"""),
    endless("to_thread_spins", """
import asyncio
def spin():
    while True:
        pass
async def main():
    await asyncio.to_thread(spin)
asyncio.run(main())
""", 4),
    bounded("threads_without_end", """
import threading
def f():
    pass
while True:
    threading.Thread(target=f).start()
""", "Limit: "),
    says("thread_that_starts_threads", """
import threading
def f():
    threading.Thread(target=f).start()
f()
""", "RuntimeError: can't start new thread"),
    fails("threads_that_sleep", """
import threading, time
while True:
    threading.Thread(target=time.sleep, args=(1000,)).start()
""", "RuntimeError: can't start new thread", 3),
    bounded("to_thread_without_end", """
import asyncio, time
async def main():
    while True:
        await asyncio.to_thread(time.sleep, 0.001)
asyncio.run(main())
""", "Limit: "),
    endless("async_generator_without_end", """
import asyncio
async def numbers():
    n = 0
    while True:
        yield n
        n += 1
async def main():
    async for n in numbers():
        pass
asyncio.run(main())
"""),
]
