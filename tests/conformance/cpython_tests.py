"""Runs CPython's own tests of asyncio under `coroscope run` and tabulates what passes.

    cpython_tests.py COROSCOPE LIBRARY [NAME ...] [-v]

LIBRARY is the folder of a CPython's library (lib/python3.13), whose test/test_asyncio/NAME.py is read; without names,
those that need no socket and no subprocess. What the tests import from CPython's test package is replaced by the few
lines below. Nothing of it is kept. Exit status 0 if every file could be run.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = ("test_locks", "test_queues", "test_taskgroups", "test_timeouts", "test_waitfor", "test_staggered", "test_tasks",
         "test_futures", "test_eager_task_factory", "test_runners", "test_threads", "test_futures2", "test_pep492")

# Stands for test.test_asyncio.utils and test.support.
SUPPORT = '''
import types as _types, asyncio as _asyncio, unittest as _unittest, contextlib as _contextlib, gc as _gc
class _TestCase(_unittest.TestCase):
    def set_event_loop(self, loop, *, cleanup=True):
        _asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(loop.close)
    def new_test_loop(self, gen=None):
        loop = _asyncio.new_event_loop()
        self.set_event_loop(loop)
        return loop
    def tearDown(self):
        _asyncio.set_event_loop(None)
def _run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()
def _run_briefly(loop):
    async def once():
        pass
    task = loop.create_task(once())
    loop.run_until_complete(task)
class _MockCallback:
    pass
@_contextlib.contextmanager
def _nothing(*args, **kwargs):
    yield
def _decorator(*args, **kwargs):
    return lambda f: f
async def await_without_task(coro):
    exc = None
    def func():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as err:
            nonlocal exc
            exc = err
    _asyncio.get_running_loop().call_soon(func)
    await _asyncio.sleep(0)
    if exc is not None:
        raise exc
for _name in ("_PyTask", "_CTask"):
    setattr(_asyncio, _name, _asyncio.Task)
for _name in ("_PyFuture", "_CFuture"):
    setattr(_asyncio, _name, _asyncio.Future)
# What is not there at all, so that only the tests that need it fail.
for _name in ("register_task", "unregister_task", "enter_task", "leave_task", "swap_current_task", "current_task", "all_tasks"):
    if not hasattr(_asyncio, "_py_" + _name):
        setattr(_asyncio, "_py_" + _name, getattr(_asyncio, _name, None))
test_utils = utils = _types.SimpleNamespace(TestCase=_TestCase, run_once=_run_once, run_briefly=_run_briefly,
    get_function_source=lambda f: (f.__code__.co_filename, f.__code__.co_firstlineno),
    await_without_task=await_without_task, set_event_loop_policy=_asyncio.set_event_loop)
support = _types.SimpleNamespace(gc_collect=_gc.collect, catch_unraisable_exception=_nothing, requires_working_threading=_decorator,
    cpython_only=lambda f: f, skip_if_suppress_crash_report=lambda f: f, LOOPBACK_TIMEOUT=5.0, SHORT_TIMEOUT=30.0, LONG_TIMEOUT=300.0,
    requires_limited_api=lambda f: f, bigmemtest=_decorator, os_helper=None, force_not_colorized=lambda f: f,
    captured_stderr=_nothing, refcount_test=lambda f: f, requires_working_socket=_decorator)
gc_collect = _gc.collect
requires_working_threading = _decorator
force_not_colorized = lambda f: f
cpython_only = lambda f: f
def get_function_source(f):
    return f.__code__.co_filename, f.__code__.co_firstlineno
'''
REPLACED = re.compile(r"^(?:from test(?:\.\w+)* import .*|from \.? ?import .*|import_helper.*)$", re.MULTILINE)


def program(path):
    text = REPLACED.sub("", path.read_text(encoding="utf-8"))
    head = re.search(r"\A(?:\s*(?:#.*|\"\"\"(?:.|\n)*?\"\"\"|from __future__.*)?\n)*", text).group(0)
    tail = "" if "unittest.main(" in text else "\nunittest.main()\n"
    return head + SUPPORT + text[len(head):].replace("unittest.main()", "unittest.main(verbosity=2)") + tail.replace(
        "main()", "main(verbosity=2)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary")
    parser.add_argument("library")
    parser.add_argument("names", nargs="*", default=NAMES)
    parser.add_argument("-v", action="store_true", help="name the tests that do not pass, and why")
    options = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in options.names:
            file = Path(folder) / f"{name}.py"
            file.write_text(program(Path(options.library) / "test/test_asyncio" / f"{name}.py"), encoding="utf-8")
            done = subprocess.run([options.binary, "run", str(file), "--max-seconds", "60", "--max-memory", "2000"], capture_output=True, text=True, timeout=120)
            verdicts = re.findall(r"^(\w+) \(.*\)(?:\n.*)? \.\.\. (?:.*\n)*?(ok|FAIL|ERROR|skipped|expected failure)", done.stderr,
                                  re.MULTILINE)
            count = {v: sum(1 for _, w in verdicts if w == v) for v in ("ok", "FAIL", "ERROR", "skipped")}
            ran = re.search(r"^Ran (\d+) tests?", done.stderr, re.MULTILINE)
            if ran:
                # What the tests print may stand between a name and its verdict; the summary does not lie.
                summary = done.stderr[ran.end():]
                total = dict.fromkeys(("failures", "errors", "skipped", "expected failures"), 0)
                total |= {key: int(n) for key, n in re.findall(r"[(,] ?([a-z ]+)=(\d+)", summary)}
                count = {"FAIL": total["failures"], "ERROR": total["errors"], "skipped": total["skipped"]}
                count["ok"] = int(ran.group(1)) - sum(total.values())
            print(f"{name:26} passed {count['ok']:4}  failed {count['FAIL']:3}  errors {count['ERROR']:3}  "
                  f"skipped {count['skipped']:3}  {'ran ' + ran.group(1) if ran else 'DID NOT RUN'}")
            broken += not ran
            if options.v or not ran:
                for block in done.stderr.split("=" * 70)[1:]:
                    lines = block.strip().split("\n")
                    print("   ", lines[0], "|", next((l for l in reversed(lines) if l and not l.startswith(("Ran", "FAILED", "-"))), ""))
                if not ran:
                    print("   ", done.stderr.strip().split("\n")[-4:])
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
