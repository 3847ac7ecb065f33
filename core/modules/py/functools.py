"""Functions about functions: partial application, wrapping, caching, ordering.

Single dispatch is in _single_dispatch.py, which is imported when it is first asked for.
CPython 3.14: Lib/functools.py, Modules/_functoolsmodule.c.
"""
from types import MethodType

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property", "Placeholder",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def __getattr__(name):
    if name in ("singledispatch", "singledispatchmethod"):
        import _single_dispatch
        return getattr(_single_dispatch, name)
    raise AttributeError(f"module 'functools' has no attribute {name!r}")


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped  # last: what was copied may hold an older one
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that calls update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# total_ordering: a missing comparison, from the one that the class defines. `inverted`: the answer is
# the root's, negated; `equal`: how equality joins in (and / or / not at all).

def _derived(name, root, inverted, equal):
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if inverted:
            answer = not answer
        if equal == "and":
            return answer and self != other
        if equal == "or":
            return answer or self == other
        return answer
    compare.__name__ = name
    compare.__qualname__ = name
    return compare


_ORDERINGS = {
    "__lt__": (("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")),
}


def total_ordering(cls):
    """Fill in the comparisons that a class does not define."""
    defined = {op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(defined)  # __lt__ before __le__ before __gt__ before __ge__
    for name, inverted, equal in _ORDERINGS[root]:
        if name not in defined:
            setattr(cls, name, _derived(name, root, inverted, equal))
    return cls


def cmp_to_key(mycmp):
    """Make a key function of a function that compares two values."""
    class KeyWrapper:
        __slots__ = ("obj",)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return KeyWrapper


def reduce(function, iterable, /, initial=_missing):
    """Join the items from left to right with a function of two arguments."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        for value in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


class _PlaceholderType:
    """The type of Placeholder: a positional argument of a partial that the call gives."""

    __slots__ = ()
    _only = None

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"type '{cls.__base__.__name__}' is not an acceptable base type")

    def __new__(cls):
        if cls._only is None:
            cls._only = object.__new__(cls)
        return cls._only

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


def _fill_in(args, given, what):
    """The arguments with their placeholders replaced by the first given ones, and the given ones left."""
    count = args.count(Placeholder)
    if len(given) < count:
        raise TypeError(f"missing positional arguments in '{what}' call; "
                        f"expected at least {count}, got {len(given)}")
    first = iter(given)
    return tuple([next(first) if value is Placeholder else value for value in args]) + given[count:]


def _prepare(base, func, args, keywords):
    """The function, arguments and keywords of a new partial: one of a partial joins it."""
    if args and args[-1] is Placeholder:
        raise TypeError("trailing Placeholders are not allowed")
    for value in keywords.values():
        if value is Placeholder:
            raise TypeError("Placeholder cannot be passed as a keyword argument")
    if isinstance(func, base):
        if func._holes and args:
            missing = func.args.count(Placeholder) - len(args)
            args = _fill_in(func.args, args + (Placeholder,) * max(missing, 0), "partial")
        else:
            args = func.args + args
        keywords = {**func.keywords, **keywords}
        func = func.func
    return func, args, keywords


def _partial_repr(self):
    parts = [repr(self.func)]
    parts.extend(map(repr, self.args))
    parts.extend([f"{key}={value!r}" for key, value in self.keywords.items()])
    cls = type(self)
    return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


class partial:
    """A function with some arguments given already."""

    __c_name__ = "functools.partial"

    __slots__ = ("func", "args", "keywords", "_holes", "_in_repr", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = object.__new__(cls)
        self.func, self.args, self.keywords = _prepare(partial, func, args, keywords)
        self._holes = any([value is Placeholder for value in self.args])
        self._in_repr = False
        return self

    def __call__(self, /, *args, **keywords):
        if self._holes:
            args = _fill_in(self.args, args, "partial")
        else:
            args = self.args + args
        if keywords:
            return self.func(*args, **{**self.keywords, **keywords})
        return self.func(*args, **self.keywords)

    def __get__(self, obj, objtype=None):
        return self if obj is None else MethodType(self, obj)

    def __repr__(self):
        if self._in_repr:
            return "..."
        self._in_repr = True
        try:
            return _partial_repr(self)
        finally:
            self._in_repr = False

    def __reduce__(self):
        state = self.func, self.args, self.keywords or None, self.__dict__ or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("argument to __setstate__ must be a tuple")
        if len(state) != 4:
            raise TypeError(f"expected 4 items in state, got {len(state)}")
        func, args, keywords, namespace = state
        self.func, self.args, self.keywords = func, tuple(args), dict(keywords or {})
        self._holes = any([value is Placeholder for value in self.args])
        self.__dict__.update(namespace or {})

    __class_getitem__ = classmethod(_alias)


class partialmethod:
    """A method with some arguments given already, made for each access as methods are."""

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        self = object.__new__(cls)
        self.func, self.args, self.keywords = _prepare(partialmethod, func, args, keywords)
        self._holes = any([value is Placeholder for value in self.args])
        return self

    __repr__ = _partial_repr

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            if self._holes:
                args = _fill_in(self.args, args, "partialmethod")
            else:
                args = self.args + args
            return self.func(cls_or_self, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_alias)


_cache_info_type = None


def _cache_info(*values):
    global _cache_info_type
    if _cache_info_type is None:
        from collections import namedtuple
        _cache_info_type = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _cache_info_type(*values)


_keyword_mark = object()


def _make_key(args, keywords, typed):
    """What a call's arguments are remembered under."""
    if keywords:
        key = args + (_keyword_mark,)
        for item in keywords.items():
            key += item
    elif len(args) == 1 and not typed and type(args[0]) in (int, str):
        return args[0]
    else:
        key = args
    if typed:
        key += tuple([type(value) for value in args])
        if keywords:
            key += tuple([type(value) for value in keywords.values()])
    return key


class _lru_cache_wrapper:
    """A function that remembers its results. The dict keeps them in the order of their last use."""

    __c_name__ = "functools._lru_cache_wrapper"

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **keywords)
        results = self._results
        if keywords or self._typed or len(args) != 1:
            key = _make_key(args, keywords, self._typed)
            hash(key)  # an argument that has none is named by itself, not as part of the key
        else:
            key = args[0]
            if type(key) not in (int, str):
                key = args
                hash(key)
        result = results.get(key, _missing)
        if result is not _missing:
            self._hits += 1
            if maxsize is not None:
                del results[key]
                results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if maxsize is not None and key not in results and len(results) >= maxsize:
            for oldest in results:
                break
            del results[oldest]
        results.setdefault(key, result)
        return result

    def __get__(self, obj, objtype=None):
        return self if obj is None else MethodType(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def cache_info(self):
        """Report cache statistics"""
        return _cache_info(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._results.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    """Remember the last `maxsize` results of a function (None: all of them)."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        if not callable(user_function):
            raise TypeError("the first argument must be callable")
        return update_wrapper(_lru_cache_wrapper(user_function, maxsize, typed), user_function)

    return decorating_function


def cache(user_function, /):
    """Remember all results of a function."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then is a plain attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = values.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                values[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(_alias)
