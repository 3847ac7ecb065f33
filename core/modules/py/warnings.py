"""Warnings: filters, and what becomes of a warning.

The interpreter's own warnings come through _issue once a program has imported this module.
CPython 3.14: Lib/_py_warnings.py, Python/_warnings.c.
"""
import sys

import _program
import _warnings_native
from _traceback_text import source_line as _source_line

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

_ACTIONS = ("default", "error", "ignore", "always", "all", "module", "once")
_defaultaction = "default"
onceregistry = {}
_registries = {}  # by the id of a frame's globals: what was shown there already
_version = 0  # grows whenever filters change: what was shown before counts no more

# (action, message pattern or None, category, module pattern or None, line)
filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]


class WarningMessage(object):
    _of_object = False  # about an object that is lost

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _source_line(filename, lineno)
    line = line and line.strip()
    return text + f"  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _write(formatwarning(message, category, filename, lineno, line), message, category, file)


def _write(text, message, category, file):
    if file is None and sys.stderr is sys.__stderr__:
        _warnings_native.show(str(message), category.__name__, text)
        return
    _warnings_native.show(str(message), category.__name__, "")
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(text)


_showwarning_orig = showwarning


def _show(message):
    if _recording:
        _recording[-1].append(message)
    else:
        details = message.message, message.category, message.filename, message.lineno
        if showwarning is not _showwarning_orig:
            showwarning(*details, message.file, message.line)
            return
        text = formatwarning(*details, message.line)
        if message._of_object or message.source is not None:
            text += f"{message.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
        _write(text, message.message, message.category, message.file)


_recording = []


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")


def _add_filter(item, append):
    global _version
    _version += 1
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    if message or module:
        import re
        message = re.compile(message, re.IGNORECASE) if message else None
        module = re.compile(module) if module else None
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    global _version
    _version += 1
    filters[:] = []


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action_for(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (_matches(message, text) and issubclass(category, kind) and _matches(where, module)
                and line in (0, lineno)):
            return action
    return _defaultaction


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    _warn_at(message, category, _program.place(max(stacklevel - 1, 0)), source)


def _warn_at(message, category, place, source=None, of_object=False):
    if place is None:
        filename, lineno, module, registry = "sys", 1, "sys", _registries.setdefault(0, {})
    else:
        filename, lineno, _, names = place
        module = names.get("__name__") or "<string>"
        registry = _registries.setdefault(id(names), {})
    _warn_explicit(message, category, filename, lineno, module, registry, source, of_object)


def _issue(text, category, of_object):
    """What the interpreter itself warns of."""
    _warn_at(text, category, _program.place(0), None, of_object)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    _warn_explicit(message, category, filename, lineno, module, registry, source, False)


def _warn_explicit(message, category, filename, lineno, module, registry, source, of_object):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = True
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = True
    elif action == "module":
        registry[key] = True
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = True
    elif action == "default":
        registry[key] = True
    shown = WarningMessage(message, category, filename, lineno, source=source)
    shown._of_object = of_object
    _show(shown)


class catch_warnings(object):
    """Puts filters and showwarning back at its end; with record=True it gives a list that warnings go to."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global _version
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        _version += 1
        self._before = filters[:], self._module.showwarning, _recording[:]
        log = [] if self._record else None
        if self._record:
            _recording.append(log)
            self._module.showwarning = _showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _version
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        _version += 1
        filters[:], self._module.showwarning, _recording[:] = self._before


class deprecated:
    """Marks a function or a class as deprecated: who calls it is warned."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        import functools
        import inspect
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            make = arg.__new__

            @functools.wraps(make)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=level)
                if make is not object.__new__:
                    return make(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return make(cls)
            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return arg(*args, **kwargs)
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
