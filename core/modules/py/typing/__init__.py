"""Types for annotations: the names, and the functions that do nothing but say something.

The parts: _variables (TypeVar and its like), _aliases (what brackets make), _classes (Generic, Protocol, Any,
NewType), _records (NamedTuple, TypedDict), _hints (get_type_hints and the like).
CPython 3.14: Lib/typing.py.
"""
from abc import abstractmethod
from types import UnionType

from typing._aliases import (
    _AnnotatedAlias, _CallableGenericAlias, _CallableType, _ConcatenateAlias, _GenericAlias, _LiteralGenericAlias,
    _SpecialForm, _SpecialGenericAlias, _TupleType, _UnpackAlias, checked_type as _checked_type,
)
from typing._classes import (
    Any, Generic, NewType, Protocol, _ProtocolMeta, get_protocol_members, is_protocol, runtime_checkable,
)
from typing._variables import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _make_type_alias,
    _make_param_spec, _make_type_var, _set_type_param_default,
)

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
    "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView",
    "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List",
    "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO",
    "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads",
    "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType",
    "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self",
    "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

def _subscript_generic(params):
    """The base of a class that is written with type parameters."""
    return Generic[tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params])]


Union = UnionType
TYPE_CHECKING = False
Text = str

# Names that are made when first asked for: (module, name of the class, number of types, extra).
_NoneType = type(None)
_LAZY_ALIASES = {
    "Hashable": ("collections.abc", "Hashable", 0), "Awaitable": ("collections.abc", "Awaitable", 1),
    "Coroutine": ("collections.abc", "Coroutine", 3), "AsyncIterable": ("collections.abc", "AsyncIterable", 1),
    "AsyncIterator": ("collections.abc", "AsyncIterator", 1), "Iterable": ("collections.abc", "Iterable", 1),
    "Iterator": ("collections.abc", "Iterator", 1), "Reversible": ("collections.abc", "Reversible", 1),
    "Sized": ("collections.abc", "Sized", 0), "Container": ("collections.abc", "Container", 1),
    "Collection": ("collections.abc", "Collection", 1), "AbstractSet": ("collections.abc", "Set", 1),
    "MutableSet": ("collections.abc", "MutableSet", 1), "Mapping": ("collections.abc", "Mapping", 2),
    "MutableMapping": ("collections.abc", "MutableMapping", 2), "Sequence": ("collections.abc", "Sequence", 1),
    "MutableSequence": ("collections.abc", "MutableSequence", 1),
    "MappingView": ("collections.abc", "MappingView", 1), "KeysView": ("collections.abc", "KeysView", 1),
    "ItemsView": ("collections.abc", "ItemsView", 2), "ValuesView": ("collections.abc", "ValuesView", 1),
    "Generator": ("collections.abc", "Generator", 3, (_NoneType, _NoneType)),
    "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2, (_NoneType,)),
    "ContextManager": ("contextlib", "AbstractContextManager", 2, (bool | None,)),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2, (bool | None,)),
    "Deque": ("collections", "deque", 1), "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2), "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2),
}
_LAZY_NAMES = {
    "NamedTuple": "_records", "TypedDict": "_records", "is_typeddict": "_records", "get_type_hints": "_hints",
    "get_origin": "_hints", "get_args": "_hints", "evaluate_forward_ref": "_hints",
}
_PROTOCOLS = ("SupportsInt", "SupportsFloat", "SupportsComplex", "SupportsBytes", "SupportsIndex", "SupportsAbs",
              "SupportsRound", "IO", "BinaryIO", "TextIO")


def __getattr__(name):
    if name in _LAZY_NAMES:
        import sys
        __import__("typing." + _LAZY_NAMES[name])
        value = getattr(sys.modules["typing." + _LAZY_NAMES[name]], name)
    elif name in _LAZY_ALIASES:
        import sys
        module, cls, count, *extra = _LAZY_ALIASES[name]
        __import__(module)
        value = _SpecialGenericAlias(getattr(sys.modules[module], cls), count, name=name,
                                     inst=module != "collections.abc", defaults=extra[0] if extra else ())
    elif name == "Callable":
        from collections.abc import Callable as origin
        value = _CallableType(origin, 2, name="Callable", inst=False)
    elif name in _PROTOCOLS:
        import typing._protocols
        value = getattr(typing._protocols, name)
    elif name in ("Pattern", "Match"):
        import re
        value = _SpecialGenericAlias(getattr(re, name), 1, name=name)
    elif name == "ForwardRef":
        from _annotations import ForwardRef as value
    elif name == "ByteString":
        from collections.abc import ByteString as value
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


Tuple = _TupleType(tuple, -1, name="Tuple", inst=False)
List = _SpecialGenericAlias(list, 1, name="List", inst=False)
Dict = _SpecialGenericAlias(dict, 2, name="Dict", inst=False)
Set = _SpecialGenericAlias(set, 1, name="Set", inst=False)
FrozenSet = _SpecialGenericAlias(frozenset, 1, name="FrozenSet", inst=False)
Type = _SpecialGenericAlias(type, 1, name="Type", inst=False)


def _one_type(form, item):
    return _GenericAlias(form, (_checked_type(item, f"{form} accepts only single type."),), name=form._name)


def _optional(form, item):
    return Union[_checked_type(item, f"{form} requires a single type."), _NoneType]


def _literal(form, item):
    items = []
    for value in item if isinstance(item, tuple) else (item,):
        for one in value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,):
            if not any([type(known) is type(one) and known == one for known in items]):
                items.append(one)
    return _LiteralGenericAlias(form, tuple(items))


def _annotated(form, item):
    if not isinstance(item, tuple) or len(item) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_checked_type(item[0], "Annotated[t, ...]: t must be a type."), tuple(item[1:]))


def _concatenate(form, item):
    if item == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    items = item if isinstance(item, tuple) else (item,)
    if not (items[-1] is ... or isinstance(items[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateAlias(form, tuple([i if i is ... else _checked_type(i, "Concatenate[arg, ...]:")
                                          for i in items]), name="Concatenate")


def _unpack(form, item):
    return _UnpackAlias(form, (item,), name="Unpack")


def _class_getitem_type(form, item):
    return _one_type(form, item)


Optional = _SpecialForm("Optional", "A type, or None.", _optional)
ClassVar = _SpecialForm("ClassVar", "A variable of the class, not of its instances.", _one_type)
Final = _SpecialForm("Final", "A name that is not assigned again.", _one_type)
Literal = _SpecialForm("Literal", "One of these values.", _literal)
Annotated = _SpecialForm("Annotated", "A type with notes.", _annotated)
Concatenate = _SpecialForm("Concatenate", "Parameters before those of a ParamSpec.", _concatenate)
Unpack = _SpecialForm("Unpack", "The types of a TypeVarTuple, one by one.", _unpack)
Required = _SpecialForm("Required", "A key that a TypedDict must have.", _one_type)
NotRequired = _SpecialForm("NotRequired", "A key that a TypedDict may have.", _one_type)
ReadOnly = _SpecialForm("ReadOnly", "A key of a TypedDict that is not changed.", _one_type)
TypeGuard = _SpecialForm("TypeGuard", "A bool that tells a type.", _one_type)
TypeIs = _SpecialForm("TypeIs", "A bool that tells a type, either way.", _one_type)
Self = _SpecialForm("Self", "The class itself.")
Never = _SpecialForm("Never", "No value at all.")
NoReturn = _SpecialForm("NoReturn", "A function that does not return.")
LiteralString = _SpecialForm("LiteralString", "A text that is written in the program.")
TypeAlias = _SpecialForm("TypeAlias", "A name for a type.")

AnyStr = TypeVar("AnyStr", bytes, str)
AnyStr.__module__ = "typing"


def cast(typ, val):
    """The value, unchanged."""
    return val


def assert_type(val, typ, /):
    """The value, unchanged."""
    return val


def assert_never(arg, /):
    """Say that this is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Write the type of a value to standard error."""
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _mark(obj, name, value):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    return _mark(f, "__final__", True)


def override(method, /):
    return _mark(method, "__override__", True)


def no_type_check(arg):
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if callable(value) and getattr(value, "__module__", None) == arg.__module__ and not isinstance(value, type):
                _mark(value, "__no_type_check__", True)
    return _mark(arg, "__no_type_check__", True)


def no_type_check_decorator(decorator):
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


_overloads = {}


def _overload_key(func):
    func = getattr(func, "__func__", func)
    return func.__module__, func.__qualname__


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. "
                              "A series of @overload-decorated functions outside a stub module should always be "
                              "followed by an implementation that is not @overload-ed.")


def overload(func):
    _overloads.setdefault(_overload_key(func), []).append(func)
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_overload_key(func), ()))


def clear_overloads():
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator
