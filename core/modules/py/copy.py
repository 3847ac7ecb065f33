"""Shallow and deep copies.

CPython 3.14: Lib/copy.py.
"""
import types

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_ATOMIC = frozenset((
    types.NoneType, int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
    types.BuiltinFunctionType, types.EllipsisType, types.NotImplementedType, types.FunctionType, types.CodeType,
))
_DEEP_ATOMIC = _ATOMIC - {tuple, frozenset, slice} | {type(len)}


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuilt(x, None)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copies too."""
    cls = type(x)
    if cls in _DEEP_ATOMIC:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        done = memo.get(key, _nil)
        if done is not _nil:
            return done
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for name, value in x.items():
            y[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deep_tuple(x, memo)
    elif cls is types.MethodType:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    elif issubclass(cls, type):
        return x
    elif hasattr(x, "__deepcopy__"):
        y = x.__deepcopy__(memo)
    else:
        y = _rebuilt(x, memo)
    if y is not x:
        memo[key] = y
        # What was copied lives as long as the memo: no other object gets its id.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # the tuple was reached from inside itself
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _same(value, memo):
    return value


def _rebuilt(x, memo):
    """A copy made in the way that pickling uses: from what __reduce__ gives, or from the attributes."""
    cls = type(x)
    again = _same if memo is None else deepcopy
    if issubclass(cls, (set, frozenset, bytearray)) and cls.__module__ == "builtins":
        return cls([again(item, memo) for item in x])
    reduce = getattr(cls, "__reduce__", None)
    if reduce is not None and reduce is not getattr(object, "__reduce__", None):
        return _reconstructed(x, x.__reduce__(), memo)
    if cls.__module__ == "builtins" or isinstance(x, (types.ModuleType, types.GeneratorType, types.CoroutineType)):
        if isinstance(x, BaseException):
            return _copied_exception(x, memo)
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    return _copied_instance(x, memo)


def _copied_exception(x, memo):
    again = _same if memo is None else deepcopy
    y = type(x)(*again(x.args, memo))
    y.__dict__.update(again(x.__dict__, memo))
    return y


def _copied_instance(x, memo):
    cls = type(x)
    again = _same if memo is None else deepcopy
    args, kwargs = (), {}
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = x.__getnewargs__()
    elif isinstance(x, BaseException):
        return _copied_exception(x, memo)
    elif issubclass(cls, (int, float, str, bytes, tuple, frozenset)):
        for base in (int, float, str, bytes, tuple, frozenset):
            if issubclass(cls, base):
                args = (base(x),)
                break
    y = cls.__new__(cls, *again(args, memo), **again(kwargs, memo))
    if memo is not None:
        memo[id(x)] = y
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
    else:
        state = _plain_state(x)
    if state:
        _set_state(y, again(state, memo))
    if isinstance(x, (list, set)):
        for item in x:
            (y.append if isinstance(x, list) else y.add)(again(item, memo))
    elif isinstance(x, dict):
        for name, value in x.items():
            y[again(name, memo)] = again(value, memo)
    return y


def _plain_state(x):
    """What object.__getstate__ gives: the instance's dict, with its slots if it has any."""
    attributes = getattr(x, "__dict__", None)
    slots = {}
    for base in type(x).__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    return (attributes or None, slots) if slots else attributes


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        y.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


def _reconstructed(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    again = _same if memo is None else deepcopy
    function, args, state, items, pairs = (tuple(reduced) + (None,) * 5)[:5]
    y = function(*[again(arg, memo) for arg in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, again(state, memo))
    for item in items or ():
        y.append(again(item, memo))
    for name, value in pairs or ():
        y[again(name, memo)] = again(value, memo)
    return y


def replace(obj, /, **changes):
    """A new object with some fields changed, through its class's __replace__."""
    method = getattr(obj.__class__, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return method(obj, **changes)
