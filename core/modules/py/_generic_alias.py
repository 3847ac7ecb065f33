"""Subscripted classes (`list[int]`) and unions (`int | None`).

The machine asks this module for them: GenericAlias(origin, args) when a class is subscripted, and
union(left, right) for `|` between types. typing adds its own forms on top.
CPython 3.14: Objects/genericaliasobject.c, Objects/unionobject.c.
"""

_OWN = frozenset((
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
    "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__orig_class__",
    "__instancecheck__", "__subclasscheck__", "_parameters", "__typing_subst__",
))


def type_repr(value):
    """How a type shows inside brackets."""
    if value is ...:
        return "..."
    if value is type(None):
        return "None"
    if isinstance(value, list):
        return "[" + ", ".join([type_repr(item) for item in value]) + "]"
    if hasattr(value, "__origin__") and hasattr(value, "__args__"):
        return repr(value)
    name = getattr(value, "__qualname__", None)
    module = getattr(value, "__module__", None)
    if name is None or module is None:
        return repr(value)
    return name if module == "builtins" else f"{module}.{name}"


def collect_parameters(args):
    """The type variables inside arguments, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and type(arg) is not GenericAlias:
            continue
        if isinstance(arg, (tuple, list)):
            inside = collect_parameters(arg)
        elif hasattr(arg, "__typing_subst__"):
            inside = (arg,)
        else:
            inside = getattr(arg, "__parameters__", ())
            if not isinstance(inside, tuple):
                inside = ()
        for parameter in inside:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def substituted(alias, parameters, args, item):
    """The arguments of an alias with its type variables replaced."""
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    item = item if isinstance(item, tuple) else (item,)
    unpacked = []
    for value in item:
        inside = getattr(value, "__typing_unpacked_tuple_args__", None)
        if inside is not None and not (inside and inside[-1] is ...):
            unpacked.extend(inside)
        else:
            unpacked.append(value)
    item = tuple(unpacked)
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            item = prepare(alias, item)
            item = item if isinstance(item, tuple) else (item,)
    wanted = len(parameters)
    if len(item) != wanted:
        few = len(item) < wanted
        raise TypeError(f"Too {'few' if few else 'many'} arguments for {alias!r}; "
                        f"actual {len(item)}, expected {'at least ' if few else ''}{wanted}")
    chosen = dict(zip(parameters, item))
    return _replace(args, chosen)


def _replace(args, chosen):
    result = []
    for arg in args:
        if isinstance(arg, type) and type(arg) is not GenericAlias:
            result.append(arg)
        elif isinstance(arg, (tuple, list)):
            result.append(type(arg)(_replace(arg, chosen)))
        elif hasattr(arg, "__typing_subst__"):
            value = arg.__typing_subst__(chosen[arg])
            if getattr(arg, "__typing_is_unpacked_typevartuple__", False) and isinstance(value, tuple):
                result.extend(value)
            else:
                result.append(value)
        else:
            inside = getattr(arg, "__parameters__", ())
            if isinstance(inside, tuple) and inside:
                values = []
                for parameter in inside:
                    value = chosen[parameter]
                    if isinstance(value, tuple) and hasattr(parameter, "__typing_prepare_subst__") and not (
                            getattr(parameter, "_is_param_spec", False)):
                        values.extend(value)
                    else:
                        values.append(value)
                new = arg[tuple(values)]
                if getattr(arg, "__unpacked__", False) or getattr(arg, "_is_unpack", False):
                    inner = getattr(new, "__typing_unpacked_tuple_args__", None)
                    if inner is not None and not (inner and inner[-1] is ...):
                        result.extend(inner)
                        continue
                result.append(new)
            else:
                result.append(arg)
    return tuple(result)


class GenericAlias:
    """`list[int]`: calls and attributes go to the class, isinstance refuses."""

    __slots__ = ("__origin__", "__args__", "__unpacked__", "_parameters", "__weakref__")

    def __new__(cls, origin, args, /):
        self = object.__new__(cls)
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__unpacked__ = False
        self._parameters = None
        return self

    def __getattribute__(self, name):
        if name in _OWN:
            return object.__getattribute__(self, name)
        if name in ("__bases__",):
            raise AttributeError(f"type object {type(self).__name__!r} has no attribute {name!r}")
        return getattr(object.__getattribute__(self, "__origin__"), name)

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = collect_parameters(self.__args__)
        return self._parameters

    @property
    def __typing_unpacked_tuple_args__(self):
        if self.__unpacked__ and self.__origin__ is tuple:
            return self.__args__
        return None

    def __repr__(self):
        args = self.__args__
        inside = ", ".join([type_repr(arg) for arg in args]) if args else "()"
        star = "*" if self.__unpacked__ else ""
        return f"{star}{type_repr(self.__origin__)}[{inside}]"

    def __call__(self, /, *args, **keywords):
        made = self.__origin__(*args, **keywords)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, item):
        return GenericAlias(self.__origin__, substituted(self, self.__parameters__, self.__args__, item))

    def __iter__(self):
        starred = GenericAlias(self.__origin__, self.__args__)
        starred.__unpacked__ = True
        yield starred

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return (self.__unpacked__ == other.__unpacked__ and self.__origin__ == other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __dir__(self):
        return sorted(set(dir(self.__origin__)) | {name for name in _OWN if name[1] == "_"})

    def __reduce__(self):
        return GenericAlias, (self.__origin__, self.__args__)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


GenericAlias.__module__ = "types"


class Union:
    """`int | None`: the class that typing.Union and types.UnionType name."""

    __slots__ = ("__args__", "_parameters", "__weakref__")

    def __new__(cls, /, *args):
        raise TypeError("cannot create 'typing.Union' instances")

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'typing.Union' is not an acceptable base type")

    def __class_getitem__(cls, item):
        if item == ():
            raise TypeError("Cannot take a Union of no types.")
        if not isinstance(item, tuple):
            item = (item,)
        return _make_union([_type_of(value) for value in item])

    @property
    def __origin__(self):
        return Union

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Union"
        raise AttributeError(f"'typing.Union' object has no attribute {name!r}")

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = collect_parameters(self.__args__)
        return self._parameters

    def __repr__(self):
        return " | ".join([type_repr(arg) for arg in self.__args__])

    def __getitem__(self, item):
        return _make_union(list(substituted(self, self.__parameters__, self.__args__, item)))

    def __eq__(self, other):
        if not isinstance(other, Union):
            return NotImplemented
        mine, others = self.__args__, other.__args__
        return all([arg in others for arg in mine]) and all([arg in mine for arg in others])

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __instancecheck__(self, instance):
        for arg in self.__args__:
            if isinstance(instance, arg):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        from functools import reduce
        from operator import or_
        return reduce, (or_, self.__args__)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


Union.__module__ = "typing"


def _type_of(value):
    """What typing makes of an argument of Union[...]: None is its type, a text is a forward reference."""
    if value is None:
        return type(None)
    if isinstance(value, str):
        from annotationlib import ForwardRef
        return ForwardRef(value)
    if not callable(value) and not hasattr(value, "__origin__") and not hasattr(value, "__typing_subst__"):
        raise TypeError(f"Union[arg, ...]: each arg must be a type. Got {value!r}.")
    return value


def _make_union(values):
    flat = []
    for value in values:
        for arg in value.__args__ if isinstance(value, Union) else (value,):
            if arg is None:
                arg = type(None)
            if arg not in flat:
                flat.append(arg)
    if len(flat) == 1:
        return flat[0]
    self = object.__new__(Union)
    self.__args__ = tuple(flat)
    self._parameters = None
    return self


def _may_join(value):
    return (value is None or isinstance(value, (type, GenericAlias, Union))
            or getattr(type(value), "_joins_unions", False))


def union(left, right):
    """`left | right`, or NotImplemented if one of them is no type."""
    if not _may_join(left) or not _may_join(right):
        return NotImplemented
    return _make_union([left, right])
