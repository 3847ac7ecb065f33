"""asdict, astuple, make_dataclass: what few programs ask of dataclasses.

CPython 3.14: Lib/dataclasses.py.
"""
import sys
import types
from copy import deepcopy
from dataclasses import _FIELDS, dataclass, fields
from keyword import iskeyword

__name__ = "dataclasses"

_ATOMIC = frozenset((
    types.NoneType, bool, int, float, str, bytes, types.EllipsisType, types.NotImplementedType,
    types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property,
))


def asdict(obj, *, dict_factory=dict):
    """The fields as a new dict; also of the data classes inside."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def _as_dict(obj, factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        pairs = [(f.name, _as_dict(getattr(obj, f.name), factory)) for f in fields(obj)]
        return factory(pairs)
    return _converted(obj, kind, lambda value: _as_dict(value, factory))


def _converted(obj, kind, convert):
    """A container of the same kind with its elements converted; a deep copy of anything else."""
    if issubclass(kind, tuple) and hasattr(obj, "_fields"):
        return kind(*[convert(value) for value in obj])
    if issubclass(kind, (list, tuple)):
        return kind([convert(value) for value in obj])
    if issubclass(kind, dict):
        if hasattr(obj, "default_factory"):
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[convert(key)] = convert(value)
            return result
        return kind([(convert(key), convert(value)) for key, value in obj.items()])
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a new tuple; also of the data classes inside."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return factory([_as_tuple(getattr(obj, f.name), factory) for f in fields(obj)])
    return _converted(obj, kind, lambda value: _as_tuple(value, factory))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None, decorator=dataclass):
    """Make a data class from a list of names, (name, type) or (name, type, field)."""
    annotations = {}
    values = dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            from typing import Any
            name, annotation = item, Any
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, values[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    cls = types.new_class(cls_name, bases, {}, lambda names: names.update(values))
    cls.__annotations__ = annotations
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = "__main__"
    cls.__module__ = module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
