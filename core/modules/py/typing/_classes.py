"""Classes to derive from: Generic, Protocol, NamedTuple, TypedDict; and Any and NewType.

CPython 3.14: Lib/typing.py.
"""
import sys
from abc import ABCMeta

from typing._aliases import _GenericAlias, _SpecialForm, checked_type
from typing._substitution import bind, collect, is_variable

__name__ = "typing"


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _type_variables(bases):
    """The type variables of a class, from the brackets of its bases."""
    generic = None
    for base in bases:
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if generic is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            generic = base.__parameters__
    for base in bases:
        if isinstance(base, _GenericAlias) and base.__origin__ is Protocol and base.__parameters__:
            generic = base.__parameters__
    used = collect([base for base in bases if not isinstance(base, type)])
    if generic is None:
        return used
    missing = [v for v in used if v not in generic]
    if missing:
        raise TypeError(f"Some type variables ({', '.join([str(v) for v in missing])}) are not listed in "
                        f"Generic[{', '.join([str(v) for v in generic])}]")
    return generic


class Generic:
    """A class with type variables."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        if cls is Generic or cls is Protocol:
            return _declared(cls, items)
        items = tuple([i if isinstance(i, (list, tuple)) or i is ... else
                       checked_type(i, "Parameters to generic types must be types.") for i in items])
        args = []
        for variable, value in bind(cls, getattr(cls, "__parameters__", ()), items):
            if variable._is_type_variable == "TypeVarTuple":
                args.extend(value)
            else:
                args.append(value)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is not None:
            plain = Generic in bases
        else:
            plain = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if plain:
            raise TypeError("Cannot inherit from plain Generic")
        cls.__parameters__ = _type_variables(bases) if bases is not None else ()


def _declared(cls, items):
    if not items and cls is Generic:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    parameters = []
    for item in items:
        if hasattr(type(item), "_is_unpack"):
            item = item.__args__[0]
        parameters.append(item)
    if not all([is_variable(p) for p in parameters]):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                        f"or parameter specification variables.")
    if len(set(parameters)) != len(parameters):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    made = _GenericAlias(cls, tuple(items))
    made.__parameters__ = tuple(parameters)
    return made


_NOT_MEMBERS = frozenset((
    "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
    "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__",
    "__annotate__", "__annotate_func__", "__annotations_cache__", "__abstractmethods__", "__orig_bases__",
    "__parameters__", "__type_params__", "__protocol_attrs__", "__non_callable_proto_members__", "__qualname__",
    "__classdictcell__", "_is_protocol", "_is_runtime_protocol", "_abc_impl", "_is_deprecated_protocol",
))


def _members(cls):
    """The names that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        names.update(base.__dict__)
        if getattr(base, "_is_protocol", False):
            try:
                names.update(base.__annotations__)
            except (AttributeError, NameError):
                from _annotations import FORWARDREF, own_annotations
                names.update(own_annotations(base, FORWARDREF))
    return {name for name in names if name not in _NOT_MEMBERS and not name.startswith("_abc_")}


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif any([base is Protocol for base in bases]):
            for base in bases:
                if base not in (object, Generic) and not getattr(base, "_is_protocol", False) and not (
                        base.__module__ in ("collections.abc", "contextlib")):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members(cls)

    def _check_runtime(cls):
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        cls._check_runtime()
        values = cls.__dict__.get("__non_callable_proto_members__")
        if values:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(sorted(values))[1:-1]}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        cls._check_runtime()
        if super().__instancecheck__(instance):
            return True
        values = cls.__dict__.get("__non_callable_proto_members__", ())
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and name not in values:
                return False
        return True


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class that others fit by having its members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ in (object.__init__, Protocol.__init__):
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            # A class that fits a protocol by deriving from it is made as any other.
            for base in cls.__mro__[1:]:
                init = base.__dict__.get("__init__")
                if init is not None and init is not _no_init:
                    cls.__init__ = init
                    break
        cls._is_runtime_protocol = False


def runtime_checkable(cls):
    """Let isinstance and issubclass work with a protocol."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {
        name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


class NewType:
    """A name for a type that only type checkers tell apart."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2] if "." in name else name
        self.__supertype__ = tp
        try:
            module = sys._getframe(1).f_globals.get("__name__")
        except (AttributeError, ValueError):
            module = None
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`Sub{name} = NewType({'Sub' + name!r}, {name})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]
