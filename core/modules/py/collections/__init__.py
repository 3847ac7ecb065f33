"""Containers: defaultdict, OrderedDict and namedtuple here, deque and Counter in files of their own.

ChainMap, UserDict, UserList and UserString (which are abstract collections) are in _user.py, the abstract
base classes in abc.py; both are imported when first asked for.
CPython 3.14: Lib/collections/__init__.py, Modules/_collectionsmodule.c.
"""
import sys

from collections._counter import Counter
from collections._deque import deque

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
    "namedtuple",
]


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import collections._user
        return getattr(collections._user, name)
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


_shown = []  # the dicts whose repr is being made


def _once(self, text):
    """The text of a repr, or `...` where an object holds itself."""
    for other in _shown:
        if other is self:
            return "..."
    _shown.append(self)
    try:
        return text()
    finally:
        _shown.pop()


class defaultdict(dict):
    """A dict that makes a value for a missing key."""

    __c_name__ = "collections.defaultdict"

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        factory = _once(self, lambda: repr(self.default_factory))
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    __class_getitem__ = classmethod(_alias)


class _OrderedView:
    """A view of an OrderedDict: the dict's own, with its own name."""

    __slots__ = ("_view",)

    def __init__(self, view):
        self._view = view

    def __iter__(self):
        return iter(self._view)

    def __len__(self):
        return len(self._view)

    def __contains__(self, value):
        return value in self._view

    def __reversed__(self):
        return reversed(self._view)

    def __repr__(self):
        return f"{type(self).__name__}({list(self._view)!r})"


def _plain(view):
    return view._view if isinstance(view, _OrderedView) else view


class _OrderedSetView(_OrderedView):
    __slots__ = ()
    __hash__ = None

    def __eq__(self, other):
        return self._view == _plain(other)

    def __lt__(self, other):
        return self._view < _plain(other)

    def __le__(self, other):
        return self._view <= _plain(other)

    def __gt__(self, other):
        return self._view > _plain(other)

    def __ge__(self, other):
        return self._view >= _plain(other)

    def __and__(self, other):
        return self._view & _plain(other)

    def __or__(self, other):
        return self._view | _plain(other)

    def __sub__(self, other):
        return self._view - _plain(other)

    def __xor__(self, other):
        return self._view ^ _plain(other)

    def __rand__(self, other):
        return other & self._view

    def __ror__(self, other):
        return other | self._view

    def __rsub__(self, other):
        return other - self._view

    def __rxor__(self, other):
        return other ^ self._view

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)


class odict_keys(_OrderedSetView):
    __slots__ = ()


class odict_items(_OrderedSetView):
    __slots__ = ()


class odict_values(_OrderedView):
    __slots__ = ()


_missing = object()


class OrderedDict(dict):
    """A dict whose order is part of its value and can be changed."""

    __c_name__ = "collections.OrderedDict"

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return _once(self, lambda: f"{type(self).__name__}({dict(dict.items(self))!r})")

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def keys(self):
        return odict_keys(dict.keys(self))

    def items(self):
        return odict_items(dict.items(self))

    def values(self):
        return odict_values(dict.values(self))

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false)."""
        value = dict.pop(self, key, _missing)
        if value is _missing:
            raise KeyError(key)
        if last:
            dict.__setitem__(self, key, value)
            return
        others = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for other, value in others:
            dict.__setitem__(self, other, value)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair from the dictionary, the last one or the first one."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def pop(self, key, default=_missing):
        """Remove a key and return its value; the default, or KeyError, if it is not there."""
        value = dict.pop(self, key, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if type(self) is not OrderedDict and hasattr(type(self), "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


_tuple_new = tuple.__new__
_tuple_get = tuple.__getitem__


def _field_property(index):
    return property(lambda self: _tuple_get(self, index), doc=f"Alias for field number {index}")


def _field_names(typename, field_names, rename):
    from keyword import iskeyword
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = list(map(str, field_names))
    typename = sys.intern(str(typename))
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                field_names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid "
                             f"identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError("Type names and field names cannot be a "
                             f"keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: "
                             f"{name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return typename, tuple(field_names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose elements have names."""
    typename, field_names = _field_names(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(reversed(list(zip(reversed(field_names), reversed(defaults)))))
    wanted = len(field_names)
    names = ", ".join(field_names)
    shown = "(" + ", ".join([f"{name}=%r" for name in field_names]) + ")"

    comma = "," if wanted == 1 else ""
    __new__ = eval(f"lambda _cls, {names}: _tuple_new(_cls, ({names}{comma}))",
                   {"_tuple_new": _tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({names})"
    if defaults is not None:
        __new__.__defaults__ = defaults

    def _make(cls, iterable):
        result = _tuple_new(cls, iterable)
        if len(result) != wanted:
            raise TypeError(f"Expected {wanted} arguments, got {len(result)}")
        return result

    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(field_names, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"

    def __repr__(self):
        return self.__class__.__name__ + shown % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({names})",
        "__slots__": (),
        "_fields": field_names,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": classmethod(_make),
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _field_property(index)
    result = type(typename, (tuple,), namespace)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = None
    if module is not None:
        result.__module__ = module
    return result
