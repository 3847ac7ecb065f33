"""Functions that run at the end of the program, the last registered first.

CPython 3.14: Modules/atexitmodule.c. The interpreter's end calls _run_exitfuncs.
"""
_functions = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _ncallbacks():
    return len(_functions)


def _clear():
    _functions.clear()


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as e:
            import traceback
            from _program import write_error
            write_error(f"Exception ignored in atexit callback {func!r}:\n" + "".join(traceback.format_exception(e)))
