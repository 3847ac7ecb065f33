"""Subscripted types of typing: List[int], Box[int], Callable[[int], str], Literal[1], Annotated[int, ...].

CPython 3.14: Lib/typing.py.
"""
from types import GenericAlias, UnionType

from typing._substitution import bind, collect, replaced, type_text

__name__ = "typing"


def checked_type(arg, message, special=False):
    """An argument as a type: None is its type, a text is a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        from _annotations import ForwardRef
        return ForwardRef(arg)
    if isinstance(arg, _SpecialForm) and not special and arg._name in ("ClassVar", "Final"):
        raise TypeError(f"{arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


class _Unions:
    """`|` with another type, for objects of typing."""

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)


def _union(*types):
    return UnionType[tuple(types)]


class _SpecialForm(_Unions):
    """Optional, ClassVar, Self, ...: a name with brackets of its own, or none."""

    def __init__(self, name, doc=None, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, item):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, item)


class _GenericAlias(_Unions):
    """A class of a program (or a special form) with types in brackets."""

    __origin__ = None  # each has its own; the class's says that `|` may join it

    def __init__(self, origin, args, *, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = collect(self.__args__)
        self._name = name
        self._inst = inst
        if name is None:
            self.__module__ = origin.__module__

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        items = tuple([i if isinstance(i, (list, tuple)) else checked_type(i, "Parameters to generic types must be types.")
                       for i in items])
        return self.copy_with(replaced(self.__args__, bind(self, self.__parameters__, items)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        from typing import Generic
        if self._name:
            result = [self.__origin__] if self.__origin__ not in bases else []
            later = bases[[b is self for b in bases].index(True) + 1:]
            if not any([isinstance(b, _GenericAlias) or _is_generic(b) for b in later]):
                result.append(Generic)
            return tuple(result)
        if self.__origin__ is Generic:
            later = bases[[b is self for b in bases].index(True) + 1:]
            if any([_is_protocol(b) for b in bases]) or any(
                    [isinstance(b, _GenericAlias) and b is not self for b in later]):
                return ()
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __setattr__(self, name, value):
        if name.startswith("__") and name.endswith("__") or name in ("_name", "_inst", "_nparams", "_defaults"):
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def _origin_text(self):
        if self._name:
            return "typing." + self._name
        return type_text(self.__origin__)

    def __repr__(self):
        inside = ", ".join([type_text(arg) for arg in self.__args__]) or "()"
        return f"{self._origin_text()}[{inside}]"


def _is_generic(base):
    from typing import Generic
    return isinstance(base, type) and issubclass(base, Generic)


def _is_protocol(base):
    return isinstance(base, type) and getattr(base, "_is_protocol", False) or (
        isinstance(base, _GenericAlias) and getattr(base.__origin__, "_is_protocol", False))


class _UnpackAlias(_GenericAlias):
    """Unpack[Ts]"""

    _is_unpack = True

    @property
    def _unpacked_args(self):
        inside = self.__args__[0]
        if isinstance(inside, GenericAlias) and inside.__origin__ is tuple:
            args = inside.__args__
            return None if args and args[-1] is ... else args
        return None

    def __repr__(self):
        return "typing.Unpack[" + type_text(self.__args__[0]) + "]"


class _ConcatenateAlias(_GenericAlias):
    """Concatenate[int, P]"""

    _is_concatenate = True

    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        return super().copy_with(args)


class _LiteralGenericAlias(_GenericAlias):
    """Literal[1, 'a']: its arguments are values."""

    _plain_args = True

    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, args, name="Literal")
        self.__parameters__ = ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set([(v, type(v)) for v in self.__args__]) == set([(v, type(v)) for v in other.__args__])

    def __hash__(self):
        return hash(frozenset([(v, type(v)) for v in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(v) for v in self.__args__])}]"


class _AnnotatedAlias(_GenericAlias):
    """Annotated[int, 'a note']"""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        notes = ", ".join([repr(note) for note in self.__metadata__])
        return f"typing.Annotated[{type_text(self.__origin__)}, {notes}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        if hasattr(self.__origin__, "__mro_entries__"):
            return self.__origin__.__mro_entries__(bases)
        return (self.__origin__,)


class _SpecialGenericAlias(_Unions):
    """List, Dict, Awaitable, ...: the old names of classes that have brackets themselves today."""

    __origin__ = None

    def __init__(self, origin, nparams, *, name=None, inst=True, defaults=()):
        self.__origin__ = origin
        self._nparams = nparams
        self._name = name or origin.__name__
        self._inst = inst
        self._defaults = defaults

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        items = tuple([checked_type(i, "Parameters to generic types must be types.") for i in items])
        wanted = self._nparams
        if self._defaults and len(items) < wanted and len(items) + len(self._defaults) >= wanted:
            items = items + self._defaults[len(items) - wanted:]
        if len(items) != wanted and not any([hasattr(type(i), "_is_unpack") for i in items]):
            few = len(items) < wanted
            least = f"at least {wanted - len(self._defaults)}" if few and self._defaults else f"{wanted}"
            raise TypeError(f"Too {'few' if few else 'many'} arguments for {self}; "
                            f"actual {len(items)}, expected {least}")
        return self.copy_with(items)

    def copy_with(self, items):
        return _GenericAlias(self.__origin__, items, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        from typing import Generic
        result = [self.__origin__] if self.__origin__ not in bases else []
        later = bases[[b is self for b in bases].index(True) + 1:]
        if not any([isinstance(b, (_GenericAlias, _SpecialGenericAlias)) or _is_generic(b) for b in later]):
            result.append(Generic)
        return tuple(result)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name


class _CallableGenericAlias(_GenericAlias):
    """Callable[[int], str]: the arguments are flat, the result is the last."""

    def copy_with(self, args):
        if args and isinstance(args[0], tuple):
            args = (*args[0], *args[1:])
        return _CallableGenericAlias(self.__origin__, args, name=self._name, inst=False)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or getattr(args[0], "_is_type_variable", "") == "ParamSpec"
                               or hasattr(type(args[0]), "_is_concatenate")):
            return f"typing.Callable[{type_text(args[0])}, {type_text(args[1])}]"
        parameters = ", ".join([type_text(arg) for arg in args[:-1]])
        return f"typing.Callable[[{parameters}], {type_text(args[-1])}]"


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = item
        result = checked_type(result, "Callable[args, result]: result must be a type.")
        if isinstance(parameters, list):
            args = tuple([checked_type(p, "Callable[[arg, ...], result]: each arg must be a type.")
                          for p in parameters])
        else:
            args = (parameters,)
        return _CallableGenericAlias(self.__origin__, args + (result,), name="Callable", inst=False)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        items = tuple([i if i is ... else checked_type(i, "Tuple[t0, t1, ...]: each t must be a type.")
                       for i in items])
        return self.copy_with(items)
