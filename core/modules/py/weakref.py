"""Weak references: containers that do not keep what they hold, proxies, and what runs when an object dies.

The references themselves are in C++. CPython 3.14: Lib/weakref.py, Lib/_weakrefset.py, Objects/weakrefobject.c.
"""
import itertools as _itertools
from collections.abc import MutableMapping as _MutableMapping
from collections.abc import MutableSet as _MutableSet

from _weakref import getweakrefcount, getweakrefs, ref

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref


class WeakMethod(ref):
    """A reference to a bound method that lives as long as the method's object."""

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(reference):
            self = weak_self()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, owner, gone)
        self._function = ref(function, gone)
        self._meth_type = type(meth)
        self._alive = True
        weak_self = ref(self)
        return self

    def __call__(self):
        owner, function = ref.__call__(self), self._function()
        return None if owner is None or function is None else self._meth_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """The reference to a value, which knows the key it stands under."""

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class _WeakDictionary(_MutableMapping):
    """What both dictionaries share: `data` maps to or from references."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __copy__(self):
        return self.copy()

    def copy(self):
        made = self.__class__()
        for key, value in self.items():
            made[key] = value
        return made

    def __iter__(self):
        return self.keys()

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **kw):
        weak_self = ref(self)

        def remove(reference):
            self = weak_self()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def get(self, key, default=None):
        value = self.data[key]() if key in self.data else None
        return default if value is None else value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        weak_self = ref(self)

        def remove(reference):
            self = weak_self()
            if self is not None:
                self.data.pop(reference, None)
        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        weak_self = ref(self)

        def remove(reference):
            self = weak_self()
            if self is not None:
                self.data.discard(reference)
        self._remove = remove
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        return self.__class__(_itertools.chain(self, other))

    def difference(self, other):
        return self.__class__(item for item in self if item not in other)

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def symmetric_difference(self, other):
        return self.difference(other).union(item for item in other if item not in self)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    __or__, __sub__, __and__, __xor__ = union, difference, intersection, symmetric_difference

    def __ior__(self, other):
        self.update(other)
        return self

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    __slots__ = ()
    _registry = {}
    _numbers = _itertools.count(1)
    _shutdown = _registered = False

    class _Entry:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            import atexit
            atexit.register(finalize._exit)
            finalize._registered = True
        entry = self._Entry()
        entry.weakref = ref(obj, self)
        entry.func, entry.args, entry.kwargs = func, args, kwargs
        entry.atexit = True
        entry.index = next(self._numbers)
        self._registry[self] = entry

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry and not self._shutdown:
            return entry.func(*entry.args, **entry.kwargs)

    def detach(self):
        entry = self._registry.get(self)
        target = entry and entry.weakref()
        if target is not None and self._registry.pop(self, None):
            return target, entry.func, entry.args, entry.kwargs

    def peek(self):
        entry = self._registry.get(self)
        target = entry and entry.weakref()
        if target is not None:
            return target, entry.func, entry.args, entry.kwargs

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        entry = self._registry.get(self)
        return bool(entry) and entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = self._registry.get(self)
        target = entry and entry.weakref()
        if target is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(target).__name__!r} at {id(target):#x}>"

    @classmethod
    def _exit(cls):
        for f, entry in sorted(cls._registry.items(), key=lambda pair: pair[1].index, reverse=True):
            if entry.atexit:
                f()
        finalize._shutdown = True


def _target(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class ProxyType:
    """Stands for an object without keeping it."""

    __slots__ = ("_reference",)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _forward(name):
    def special(self, *args):
        own = [_target(a) if isinstance(type(a), type) and issubclass(type(a), ProxyType) else a for a in args]
        return getattr(_operator, name)(_target(self), *own)
    special.__name__ = name
    return special


import operator as _operator

for _name in ("lt", "le", "eq", "ne", "gt", "ge", "add", "sub", "mul", "truediv", "floordiv", "mod", "and", "or",
              "xor", "contains", "getitem", "setitem", "delitem", "neg", "abs", "index"):
    setattr(ProxyType, f"__{_name}__", _forward(f"__{_name}__"))
ProxyType.__str__ = lambda self: str(_target(self))
ProxyType.__repr__ = lambda self: f"<weakproxy at {id(self):#x} to {type(_target(self)).__name__} at {id(_target(self)):#x}>"
ProxyType.__len__ = lambda self: len(_target(self))
ProxyType.__iter__ = lambda self: iter(_target(self))
ProxyType.__next__ = lambda self: next(_target(self))
ProxyType.__bool__ = lambda self: bool(_target(self))

ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    made = (CallableProxyType if callable(object) else ProxyType).__new__(
        CallableProxyType if callable(object) else ProxyType)
    _set_reference(made, ref(object, callback) if callback is not None else ref(object))
    return made


def _set_reference(made, reference):
    object.__setattr__(made, "_reference", reference)
