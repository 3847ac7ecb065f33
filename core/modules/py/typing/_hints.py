"""Asking about types at run time: get_type_hints, get_origin, get_args.

CPython 3.14: Lib/typing.py.
"""
import sys
from types import GenericAlias, ModuleType, UnionType

import _annotations
from _annotations import ForwardRef
from typing._aliases import _AnnotatedAlias, _CallableGenericAlias, _GenericAlias, _SpecialGenericAlias, _union

__name__ = "typing"


def get_origin(tp):
    """The type without its brackets; None if it has none."""
    if isinstance(tp, _AnnotatedAlias):
        from typing import Annotated
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, GenericAlias, UnionType)):
        return tp.__origin__
    from typing import Generic
    if tp is Generic:
        return Generic
    if type(tp).__name__ in ("ParamSpecArgs", "ParamSpecKwargs", "_AppliedAlias", "_CallableGenericAlias"):
        return tp.__origin__
    return None


def get_args(tp):
    """What is in the brackets of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _SpecialGenericAlias) or tp is None:
        return ()
    if not hasattr(tp, "__args__") or isinstance(tp, type) and not isinstance(tp, GenericAlias):
        return ()
    args = tp.__args__
    if type(tp).__name__ == "_CallableGenericAlias":
        first = args[0]
        whole = len(args) == 2 and (first is ... or getattr(first, "_is_type_variable", "") == "ParamSpec"
                                    or hasattr(type(first), "_is_concatenate"))
        return args if whole else (list(args[:-1]), args[-1])
    return args


def _evaluated(value, globals, locals, type_params, owner, format=1):
    """A type with its texts and forward references looked up, all the way in."""
    if isinstance(value, str):
        value = ForwardRef(value, owner=owner)
    if isinstance(value, ForwardRef):
        found = value.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner, format=format)
        if found is value:
            return found
        if found is None:
            return type(None)
        return _evaluated(found, globals, locals, type_params, owner, format)
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(value.__origin__, globals, locals, type_params, owner, format),
                               value.__metadata__)
    if hasattr(value, "_plain_args") or not isinstance(value, (_GenericAlias, GenericAlias, UnionType)):
        return value
    args = tuple([list(arg) if isinstance(arg, list) else
                  _evaluated(arg, globals, locals, type_params, owner, format) for arg in value.__args__])
    if args == value.__args__:
        return value
    if isinstance(value, UnionType):
        return _union(*args)
    if isinstance(value, _GenericAlias):
        return value.copy_with(args)
    return GenericAlias(value.__origin__, args)


def _without_extras(value):
    if isinstance(value, _AnnotatedAlias):
        return _without_extras(value.__origin__)
    if hasattr(value, "_plain_args") or not isinstance(value, (_GenericAlias, GenericAlias, UnionType)):
        return value
    if getattr(value.__origin__, "_name", None) in ("Required", "NotRequired", "ReadOnly"):
        return _without_extras(value.__args__[0])
    args = tuple([_without_extras(arg) for arg in value.__args__])
    if args == value.__args__:
        return value
    if isinstance(value, UnionType):
        return _union(*args)
    return value.copy_with(args) if isinstance(value, _GenericAlias) else GenericAlias(value.__origin__, args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=1):
    """The annotations of a class (with its bases), module or function, with names looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    format = int(format)
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            annotations = _annotations.own_annotations(base, format)
            module = sys.modules.get(base.__module__, None)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            locals = localns if localns is not None else dict(vars(base))
            for name, value in annotations.items():
                if value is None:
                    value = type(None)
                hints[name] = _evaluated(value, names, locals, getattr(base, "__type_params__", ()), base, format)
    else:
        annotations = _annotations.own_annotations(obj, format)
        if not annotations and not isinstance(obj, ModuleType) and not hasattr(obj, "__annotations__"):
            if callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, ModuleType) else getattr(inner, "__globals__", {})
        for name, value in annotations.items():
            if value is None:
                value = type(None)
            hints[name] = _evaluated(value, globalns, localns or globalns, getattr(obj, "__type_params__", ()), obj,
                                     format)
    if include_extras:
        return hints
    return {name: _without_extras(value) for name, value in hints.items()}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=1,
                         _recursive_guard=frozenset()):
    """What a forward reference stands for."""
    return _evaluated(forward_ref, globals, locals, type_params, owner, int(format))
