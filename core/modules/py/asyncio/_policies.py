"""Policies: who makes event loops. Deprecated since 3.14. CPython 3.14: Lib/asyncio/events.py."""
import asyncio
import threading
import warnings


class _AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class _UnixDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    _loop_factory = asyncio.SelectorEventLoop

    def __init__(self):
        self._loops = {}

    def get_event_loop(self):
        loop = self._loops.get(threading.get_ident())
        if loop is None:
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, asyncio.AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loops[threading.get_ident()] = loop

    def new_event_loop(self):
        return self._loop_factory()


_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
for _cls in (_AbstractEventLoopPolicy, _UnixDefaultEventLoopPolicy):
    _cls.__module__ = "asyncio.events" if _cls is _AbstractEventLoopPolicy else "asyncio.unix_events"

_default = None


def _get_event_loop_policy():
    global _default
    policy = asyncio._policy()
    if policy is None:
        if _default is None:
            _default = _DefaultEventLoopPolicy()
        policy = _default
    return policy


def _set_event_loop_policy(policy):
    global _default
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    # The loop itself does what the plain default policy does.
    is_plain = policy is None or type(policy) is _DefaultEventLoopPolicy
    _default = policy if is_plain else None
    asyncio._install_policy(None if is_plain else policy)


def get_event_loop_policy():
    warnings.warn("'asyncio.get_event_loop_policy' is deprecated and slated for removal in Python 3.16", DeprecationWarning,
                  stacklevel=2)
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    warnings.warn("'asyncio.set_event_loop_policy' is deprecated and slated for removal in Python 3.16", DeprecationWarning,
                  stacklevel=2)
    _set_event_loop_policy(policy)
