"""What the command line promises: exit statuses, what goes where, and what limits, --no-recording and measure do.

    command_line_test.py COROSCOPE
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
COROSCOPE = ""

SLEEPS = """
import asyncio
async def work(n):
    await asyncio.sleep(n)
    print('done', n)
async def main():
    await asyncio.gather(*(work(n) for n in (3, 1, 2)))
asyncio.run(main())
"""
FAILS = """
import asyncio, sys
async def main():
    asyncio.sleep(1)
    print('to the errors', file=sys.stderr)
    raise ValueError('why')
asyncio.run(main())
"""


def coroscope(*arguments, script=None):
    done = subprocess.run([COROSCOPE, *arguments], input=script, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def run(script, *options):
    return coroscope("run", *options, "-", script=script.lstrip("\n"))


def last_line(text):
    return text.rstrip("\n").split("\n")[-1]


class Statuses(unittest.TestCase):
    def test_a_script_that_ends_well_has_status_0_and_says_nothing_on_standard_error(self):
        self.assertEqual(run(SLEEPS), (0, "done 1\ndone 2\ndone 3\n", ""))

    def test_a_script_that_fails_has_status_1_and_a_traceback(self):
        status, out, err = run(FAILS)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("never awaited", err)
        self.assertIn("to the errors\n", err)
        self.assertEqual(last_line(err), "ValueError: why")

    def test_sys_exit_gives_its_status(self):
        self.assertEqual(run("import sys\nsys.exit(7)\n"), (7, "", ""))

    def test_a_text_that_is_no_program_has_status_1(self):
        status, out, err = run("print('never')\nx = = 1\n")
        self.assertEqual((status, out, last_line(err)), (1, "", "SyntaxError: invalid syntax"))
        self.assertIn("line 2", err)

    def test_a_file_that_cannot_be_read_has_status_2(self):
        status, out, err = coroscope("run", "no/such/file.py")
        self.assertEqual((status, out, err), (2, "", "coroscope: can't open file 'no/such/file.py'\n"))

    def test_wrong_usage_has_status_2(self):
        for arguments in (["run"], ["run", "--no-such-option", "-"], ["no-such-command", "x"]):
            status, _, err = coroscope(*arguments, script="")
            self.assertEqual(status, 2, arguments)
            self.assertTrue(err)


class Warnings(unittest.TestCase):
    def test_the_compiler_warns_at_each_place(self):
        status, out, err = run("x = 1\nif x is 'a' or x is 'a':\n    pass\nprint(x is not 'b')\ny = '\\d'\n")
        self.assertEqual((status, out), (0, "True\n"))
        same = "<stdin>:2: SyntaxWarning: \"is\" with 'str' literal. Did you mean \"==\"?\n  if x is 'a' or x is 'a':\n"
        self.assertEqual(err.count(same), 2)
        self.assertIn("<stdin>:4: SyntaxWarning: \"is not\" with 'str' literal.", err)
        self.assertIn("<stdin>:5: SyntaxWarning: ", err)
        self.assertEqual(len(err.splitlines()), 8)


class Limits(unittest.TestCase):
    def stopped(self, script, *options):
        status, out, err = run(script, *options)
        self.assertEqual(status, 3, err)
        return out, last_line(err)

    def test_time(self):
        out, why = self.stopped("print('begun')\nwhile True:\n    pass\n", "--max-seconds", "0.2")
        self.assertEqual((out, why), ("begun\n", "coroscope: Limit: the program ran too long (line 3)"))

    def test_memory(self):
        _, why = self.stopped("a = []\nwhile True:\n    a.append([])\n", "--max-memory", "20")
        self.assertEqual(why, "coroscope: Limit: the program used more memory than it may (line 3)")

    def test_events(self):
        loop = "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n"
        _, why = self.stopped(loop, "--max-events", "1000")
        self.assertRegex(why, r"^coroscope: Limit: the program did not end within the limit of events \(line \d\)$")

    def test_text(self):
        out, why = self.stopped("while True:\n    print('x' * 1000000)\n")
        self.assertEqual(why, "coroscope: Limit: the program wrote more text than it may (line 2)")
        self.assertLess(len(out), 100 << 20)

    def test_a_limit_is_told_on_a_line_of_its_own(self):
        _, why = self.stopped("import sys\nsys.stderr.write('x')\nwhile True: pass\n", "--max-seconds", "0.1")
        self.assertTrue(why.startswith("coroscope: Limit: "), why)

    def test_every_command_that_runs_a_script_tells_of_a_limit(self):
        script = "while True:\n    pass\n"
        for command in (["run"], ["measure"], ["trace"]):
            status, _, _ = coroscope(*command, "--max-seconds", "0.1", "-", script=script)
            self.assertEqual(status, 3, command)


class WithoutRecording(unittest.TestCase):
    def test_nothing_of_what_a_script_writes_changes(self):
        for script in (SLEEPS, FAILS, "import sys\nsys.exit('text')\n", "x = = 1\n", ""):
            self.assertEqual(run(script), run(script, "--no-recording"), script)

    def test_conformance_programs_behave_as_when_recorded(self):
        programs = sorted((TESTS / "conformance").glob("*/*.py"))[::9]
        self.assertGreater(len(programs), 20)
        for program in programs:
            self.assertEqual(coroscope("run", str(program)), coroscope("run", "--no-recording", str(program)), program)

    def test_limits_hold(self):
        status, _, err = run("while True:\n    pass\n", "--no-recording", "--max-seconds", "0.2")
        self.assertEqual((status, last_line(err)), (3, "coroscope: Limit: the program ran too long (line 2)"))

    def test_a_deadlock_is_still_found(self):
        script = "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n"
        self.assertEqual(run(script), run(script, "--no-recording"))

    def test_it_takes_less_than_recording(self):
        # 300 000 turns are beyond the limit of events that holds for what is recorded.
        loop = ("import asyncio\nasync def main():\n    for _ in range(300_000):\n        await asyncio.sleep(0)\n"
                "asyncio.run(main())\nprint('end')\n")
        self.assertEqual(run(loop, "--max-events", "100000")[0], 3)
        self.assertEqual(run(loop, "--max-events", "100000", "--no-recording")[:2], (0, "end\n"))


class Measure(unittest.TestCase):
    def figures(self, script):
        status, out, err = coroscope("measure", "-", script=script.lstrip("\n"))
        self.assertEqual(err, "")
        match = re.fullmatch(r"events (\d+)\nbytes_per_event ([\d.]+)\nslowest_moment_ms ([\d.]+)\n", out)
        self.assertIsNotNone(match, out)
        return status, int(match[1]), float(match[2]), float(match[3])

    def test_it_counts_the_events_of_the_trace_at_least(self):
        status, events, each, slowest = self.figures(SLEEPS)
        self.assertEqual(status, 0)
        trace = coroscope("trace", "-", script=SLEEPS.lstrip("\n"))[1]
        self.assertGreaterEqual(events, len([json.loads(line) for line in trace.splitlines()]))
        self.assertGreater(each, 0)
        self.assertGreaterEqual(slowest, 0)

    def test_an_event_of_a_long_run_takes_a_few_bytes(self):
        loop = "import asyncio\nasync def main():\n    for _ in range({}):\n        await asyncio.sleep(0)\nasyncio.run(main())\n"
        _, few, _, _ = self.figures(loop.format(1000))
        _, many, each, _ = self.figures(loop.format(10_000))
        self.assertAlmostEqual(many / few, 10, delta=0.5)
        self.assertLess(each, 12)

    def test_a_script_that_fails_is_measured_too(self):
        status, out, _ = coroscope("measure", "-", script="print(1)\n1 / 0\n")
        self.assertEqual(status, 1)
        self.assertTrue(out.startswith("events "))


class Deadlocks(unittest.TestCase):
    """Threads that wait for each other: each is named, with the line where it stands."""

    def check(self, script, why):
        status, _, err = run(script)
        self.assertEqual((status, last_line(err)), (1, why))

    def test_two_locks_in_two_orders(self):
        self.check("""
import threading
a, b = threading.Lock(), threading.Lock()
begun = threading.Event()
def other():
    with b:
        begun.set()
        with a:
            pass
with a:
    threading.Thread(target=other).start()
    begun.wait()
    b.acquire()
""", "Deadlock: every thread waits for another: MainThread (line 12), Thread-1 (other) (line 7)")

    def test_join_of_a_thread_that_waits(self):
        self.check("""
import threading
def waits(event):
    event.wait()
thread = threading.Thread(target=waits, args=(threading.Event(),), name='waiter')
thread.start()
thread.join()
""", "Deadlock: every thread waits for another: MainThread (line 6), waiter (line 3)")

    def test_a_worker_that_waits_for_nobody(self):
        self.check("""
import asyncio, threading
def waits():
    threading.Event().wait()
async def main():
    await asyncio.to_thread(waits)
asyncio.run(main())
""", "Deadlock: every thread waits for another: MainThread (line 6), asyncio_0 (line 3)")

    def test_threads_that_outlive_the_program(self):
        self.check("""
import threading
event = threading.Event()
threading.Thread(target=event.wait, name='a').start()
threading.Thread(target=event.wait, name='b').start()
""", "Deadlock: every thread waits for another: MainThread, a, b")

    def test_daemons_do_not_hold_the_end_up(self):
        self.assertEqual(run("import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\nprint('end')\n"),
                         (0, "end\n", ""))

    def test_one_thread_alone(self):
        nothing = "Deadlock: nothing is ready, no timer is set and no worker is running"
        self.check("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n", nothing)
        self.check("import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n", nothing)


class Threads(unittest.TestCase):
    def test_a_thread_too_many_is_an_error_that_can_be_caught(self):
        status, out, err = run("""
import threading
stop = threading.Event()
threads = []
try:
    while True:
        thread = threading.Thread(target=stop.wait)
        thread.start()
        threads.append(thread)
except RuntimeError as e:
    print(len(threads) >= 1000, e)
stop.set()
for thread in threads:
    thread.join()
threading.Thread(target=print, args=('again',)).start()
""")
        self.assertEqual((status, out, err), (0, "True can't start new thread\nagain\n", ""))

    def test_threads_that_have_ended_do_not_count(self):
        script = "import threading\nfor _ in range(5000):\n    threading.Thread(target=int).start()\nprint('end')\n"
        self.assertEqual(run(script), (0, "end\n", ""))

    def test_a_pool_goes_on_without_the_threads_that_it_cannot_have(self):
        status, out, _ = run("""
import threading
from concurrent.futures import ThreadPoolExecutor
stop = threading.Event()
try:
    while True:
        threading.Thread(target=stop.wait, daemon=True).start()
except RuntimeError:
    pass
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(print, 'from the pool')
    print(repr(future.exception()))
""")
        self.assertEqual((status, out), (0, "RuntimeError(\"can't start new thread\")\n"))


if __name__ == "__main__":
    COROSCOPE = str(Path(sys.argv.pop(1)).resolve(strict=True))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        unittest.main()
