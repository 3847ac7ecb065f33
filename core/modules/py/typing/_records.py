"""NamedTuple and TypedDict: classes whose annotations are their fields.

CPython 3.14: Lib/typing.py.
"""
import sys
from types import GenericAlias

from typing._aliases import _AnnotatedAlias, _GenericAlias

__name__ = "typing"


def _read(namespace, cls=None):
    """The annotations of a class body, from its namespace; unknown names as forward references."""
    if "__annotations__" in namespace:
        return dict(namespace["__annotations__"])
    annotate = namespace.get("__annotate_func__") or namespace.get("__annotate__")
    if annotate is None:
        return {}
    from _annotations import FORWARDREF, call_annotate
    return dict(call_annotate(annotate, FORWARDREF, cls))


_PROHIBITED = frozenset(("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                         "_field_types", "_make", "_replace", "_asdict", "_source"))
_SPECIAL = frozenset(("__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__",
                      "__annotations_cache__"))


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = dict(types)
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        from typing import Generic
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = _read(ns)
        defaults = []
        for field_name in types:
            if field_name in ns:
                defaults.append(field_name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field_name} cannot follow default "
                                f"field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_nmtuple(typename, types, ns["__module__"], [ns[n] for n in defaults])
        if Generic in bases:
            made = type(typename, (made, Generic), {"__slots__": (), "__module__": ns["__module__"],
                                                    "__orig_bases__": ns["__orig_bases__"]})
        return _filled(made, ns)


def _filled(made, ns):
    for key, value in ns.items():
        if key in _PROHIBITED:
            raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
        if key not in _SPECIAL and key not in made._fields and key != "__qualname__":
            setattr(made, key, value)
            set_name = getattr(type(value), "__set_name__", None)
            if set_name is not None:
                set_name(value, made, key)
    made.__qualname__ = ns.get("__qualname__", made.__name__)
    return made


def NamedTuple(typename, fields, /):
    """A named tuple with types: NamedTuple('Point', [('x', int), ('y', int)]), or a class to derive from."""
    types = {name: tp for name, tp in fields}
    try:
        module = sys._getframe(1).f_globals.get("__name__")
    except (AttributeError, ValueError):
        module = None
    made = _make_nmtuple(typename, types, module)
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_bases(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_bases


def _qualifiers(annotation):
    """(the type itself, the names of Required, NotRequired, ReadOnly around it)"""
    names = set()
    while True:
        origin = getattr(annotation, "__origin__", None)
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif getattr(origin, "_name", None) in ("Required", "NotRequired", "ReadOnly"):
            names.add(origin._name)
            annotation = annotation.__args__[0]
        else:
            return annotation, names


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        from typing import Generic
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any([isinstance(b, type) and issubclass(b, Generic) for b in bases]) else ()
        own = _read(ns)
        kept = {key: value for key, value in ns.items()
                if key not in ("__annotate__", "__annotate_func__", "__annotations__", "__classdictcell__")}
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), kept)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        annotations = {}
        required, optional, read_only, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("_all_annotations", {}))
            required |= base.__dict__.get("__required_keys__", frozenset())
            optional |= base.__dict__.get("__optional_keys__", frozenset())
            read_only |= base.__dict__.get("__readonly_keys__", frozenset())
            mutable |= base.__dict__.get("__mutable_keys__", frozenset())
        annotations.update(own)
        for key, annotation in own.items():
            _, names = _qualifiers(annotation)
            needed = "Required" in names or total and "NotRequired" not in names
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            (read_only if "ReadOnly" in names else mutable).add(key)
        made.__annotations__ = annotations
        made._all_annotations = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(read_only)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True):
    """A dict with known keys: TypedDict('Point', {'x': int}), or a class to derive from."""
    try:
        module = sys._getframe(1).f_globals.get("__name__")
    except (AttributeError, ValueError):
        module = "__main__"
    made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": module}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typed_dict_bases(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_bases


def is_typeddict(tp):
    """True for a class made with TypedDict."""
    return type(tp) is _TypedDictMeta and tp is not _TypedDict
