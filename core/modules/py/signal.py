"""Signals by name. No signal ever comes to a program here, but raise_signal and default_int_handler do what they say.

CPython 3.14: Lib/signal.py, Modules/signalmodule.c.
"""
from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGWINCH = 28


class Handlers(_IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65
_NAMES = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
          7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1",
          11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
          17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)",
          22: "Stopped (tty output)", 23: "Urgent I/O condition", 28: "Window changed"}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {number: Handlers.SIG_DFL for number in Signals}
_handlers[Signals.SIGINT] = default_int_handler


def _number(signalnum):
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def _named(number):
    return Signals(number) if number in _NAMES else number


def signal(signalnum, handler, /):
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = _number(signalnum)
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    before = _handlers.get(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum, /):
    return _handlers.get(_number(signalnum))


def raise_signal(signalnum, /):
    number = _number(signalnum)
    handler = _handlers.get(number, Handlers.SIG_DFL)
    if handler is Handlers.SIG_IGN:
        return
    if handler is Handlers.SIG_DFL:
        if number in (17, 18, 23, 28):
            return
        raise SystemExit(128 + number)
    handler(number, None)


def strsignal(signalnum, /):
    return _NAMES.get(_number(signalnum))


def valid_signals():
    return {_named(number) for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _number(signalnum)
