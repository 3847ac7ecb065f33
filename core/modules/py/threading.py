"""Threads in virtual time. A thread runs at once when it is started, and it switches to another one only
where it blocks (sleep, lock, event, queue, join): never between two lines of its own. So a counter without a
lock loses an update only when something blocks between the read and the write.
A trace has the events `thread start` and `thread end` of these threads, as it has those of executors.
CPython 3.14: Lib/threading.py."""
import _thread
import functools as _functools
import sys as _sys
from collections import deque as _deque
from itertools import count as _numbers
from time import monotonic as _time
from types import SimpleNamespace as _Namespace

from _threading_sync import (Lock, RLock, Condition, Semaphore, BoundedSemaphore, Event, Barrier,
                             BrokenBarrierError)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "excepthook", "local", "stack_size", "get_native_id", "settrace", "setprofile"]

ThreadError = RuntimeError
TIMEOUT_MAX = _thread.TIMEOUT_MAX
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
_thread_numbers = _numbers(1)
_alive = {}


def excepthook(args):
    """Tell of an exception that ended a thread, on standard error."""
    if args.exc_type is SystemExit:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=_sys.stderr)
    traceback.print_exception(args.exc_value, file=_sys.stderr)


__excepthook__ = excepthook


class Thread:
    """A call that runs beside the others. CPython 3.14: Lib/threading.py, Thread."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            name = f"Thread-{next(_thread_numbers)}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._context = context
        self._ident = None
        self._started = False
        self._ended = Event()

    def __repr__(self):
        state = "stopped" if self._ended.is_set() else "started" if self._started else "initial"
        if self._daemonic:
            state += " daemon"
        if self._ident is not None:
            state += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {state})>"

    def start(self):
        if not hasattr(self, "_ended"):
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._ident = _thread._new_ident()
        _alive[self._ident] = self
        function = self._target if self._target is not None else self.run
        try:
            _thread._start(self._bootstrap, function, self._name, bool(self._daemonic), self._ident)
        except RuntimeError:
            del _alive[self._ident]
            self._started = False
            raise

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            if self._context is not None:
                self._context.run(self.run)
            else:
                self.run()
        except BaseException as e:
            excepthook(_Namespace(exc_type=type(e), exc_value=e, exc_traceback=e.__traceback__, thread=self))
        finally:
            _alive.pop(self._ident, None)
            self._ended.set()

    def join(self, timeout=None):
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._ended.wait(None if timeout is None else max(timeout, 0))

    def is_alive(self):
        return self._started and not self._ended.is_set()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class Timer(Thread):
    """Calls a function after a time, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._started = True
        self._ident = _thread.get_ident()
        self._ended = Event()


class _PoolThread(Thread):
    """A worker of an executor, or what _thread started: known by its number alone."""

    def __init__(self, ident, name):
        self._name = name
        self._daemonic = False
        self._started = True
        self._ident = ident
        self._ended = Event()


_PoolThread.__name__ = _PoolThread.__qualname__ = "Thread"
_pool_threads = {}
_main_thread = _MainThread()


def current_thread():
    ident = get_ident()
    if ident == _main_thread._ident:
        return _main_thread
    thread = _alive.get(ident) or _pool_threads.get(ident)
    if thread is None:
        thread = _pool_threads[ident] = _PoolThread(ident, _thread._name())
    return thread


currentThread = current_thread


def main_thread():
    return _main_thread


def enumerate():
    return [_main_thread, *_alive.values(), *_pool_threads.values()]


def active_count():
    return _thread._count() + 1


activeCount = active_count


class local:
    """Attributes of which each thread has its own."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__all", {get_ident(): {}})
        object.__setattr__(self, "_local__init", (args, kwargs))
        return self

    def __getattribute__(self, name):
        if name == "__dict__":
            return _own(self)
        own = _own(self)
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _own(self)[name] = value

    def __delattr__(self, name):
        own = _own(self)
        if name not in own:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del own[name]


def _own(instance):
    every = object.__getattribute__(instance, "_local__all")
    ident = get_ident()
    if ident not in every:
        every[ident] = {}
        args, kwargs = object.__getattribute__(instance, "_local__init")
        type(instance).__init__(instance, *args, **kwargs)
    return every[ident]


def stack_size(size=0):
    return 0


def settrace(func):
    """Accepted; nothing is traced."""


def setprofile(func):
    """Accepted; nothing is profiled."""
