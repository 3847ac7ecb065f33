"""functools.singledispatch: functions that choose an implementation by the type of the first argument.

Kept apart from functools because few programs need it.
CPython 3.14: Lib/functools.py.
"""
from abc import get_cache_token
from functools import update_wrapper
from types import GenericAlias, MappingProxyType, UnionType as Union

__name__ = "functools"


def _merge(sequences):
    """C3: joins orders of classes into one that respects all of them."""
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _order(cls, abcs):
    """The method resolution order of a class with abstract classes put in where they begin to hold."""
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i
            break
    else:
        boundary = 0
    abcs = list(abcs)
    explicit = list(cls.__bases__[:boundary])
    others = list(cls.__bases__[boundary:])
    abstract = [base for base in abcs
                if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)]
    for base in abstract:
        abcs.remove(base)
    orders = [_order(base, abcs) for base in explicit + abstract + others]
    return _merge([[cls]] + orders + [explicit, abstract, others])


def _full_order(cls, types):
    bases = set(cls.__mro__)
    related = [t for t in types if t not in bases and hasattr(t, "__mro__")
               and not isinstance(t, GenericAlias) and issubclass(cls, t)]
    related = [t for t in related if not any(t != other and t in other.__mro__ for other in related)]
    abcs = []
    for t in related:
        found = [[s for s in sub.__mro__ if s in related]
                 for sub in t.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        if not found:
            abcs.append(t)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for one in sub:
                if one not in abcs:
                    abcs.append(one)
    return _order(cls, abcs)


def _find(cls, registry):
    match = None
    for t in _full_order(cls, list(registry)):
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_dispatch_type(cls):
    if isinstance(cls, type) and not isinstance(cls, GenericAlias):
        return True
    return isinstance(cls, Union) and all(isinstance(arg, type) for arg in cls.__args__)


def _annotated_type(func):
    """The class that the first annotation of a function names."""
    if getattr(func, "__annotate__", None) is None:
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. "
                        f"Use either `@register(some_class)` or plain `@register` "
                        f"on an annotated function.")
    from annotationlib import Format, ForwardRef
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func, format=Format.FORWARDREF).items()))
    if not _is_dispatch_type(cls):
        if isinstance(cls, Union):
            why = "not all arguments are classes."
        elif isinstance(cls, ForwardRef):
            why = "is an unresolved forward reference."
        else:
            why = "is not a class."
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {why}")
    return cls


def singledispatch(func):
    """Make a function choose its implementation by the type of its first argument."""
    registry = {object: func}
    chosen = {}
    token = None

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        nonlocal token
        if token is not None and token != get_cache_token():
            chosen.clear()
            token = get_cache_token()
        try:
            return chosen[cls]
        except KeyError:
            pass
        implementation = registry[cls] if cls in registry else _find(cls, registry)
        chosen[cls] = implementation
        return implementation

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. "
                                f"{cls!r} is not a class or union type.")
            func = cls
            cls = _annotated_type(func)
        if isinstance(cls, Union):
            for arg in cls.__args__:
                registry[arg] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


def _name_of(thing):
    return getattr(thing, "__qualname__", None) or getattr(thing, "__name__", None) or "?"


class singledispatchmethod:
    """Single dispatch for methods: by the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_name_of(self.func)}>"


class _singledispatchmethod_get:
    """A single dispatch method that was taken from an instance or a class."""

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._dispatch = unbound.dispatcher.dispatch
        self._obj = obj
        self._cls = cls
        for name in ("__module__", "__doc__"):
            if hasattr(unbound.func, name):
                setattr(self, name, getattr(unbound.func, name))

    def __repr__(self):
        name = _name_of(self)
        if self._obj is not None:
            return f"<bound single dispatch method {name} of {self._obj!r}>"
        return f"<single dispatch method {name}>"

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, "__name__", "singledispatchmethod method")
            raise TypeError(f"{name} requires at least 1 positional argument")
        return self._dispatch(args[0].__class__).__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in ("__name__", "__qualname__", "__isabstractmethod__", "__annotations__", "__type_params__"):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
