"""Abstract base classes: the metaclass with its registry, and the marks for abstract methods.

The ABCs of containers and coroutines are in collections/abc.py.
CPython 3.14: Lib/abc.py, Modules/_abc.c.
"""

from _abc_native import inherit_collection_flags as _inherit_collection_flags

_token = 0  # grows with every registration: what is known to be no subclass may have become one


class _State:
    """What a class knows: its registered classes, and the answers given so far."""

    __slots__ = ("registry", "yes", "no", "token")

    def __init__(self):
        self.registry = []
        self.yes = set()
        self.no = set()
        self.token = _token


def abstractmethod(funcobj):
    """Mark a method that a subclass must define before it can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = {key for key, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, key, None)):
                    abstract.add(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass. Returns it, so this is a decorator too."""
        global _token
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _token += 1
        _inherit_collection_flags(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        real = type(instance)
        if real is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.token != _token:
            state.no.clear()
            state.token = _token
        elif subclass in state.no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (
                cls in getattr(subclass, "__mro__", ())
                or any(issubclass(subclass, known) for known in state.registry)
                or any(issubclass(subclass, known) for known in cls.__subclasses__())
            )
        if answer:
            state.yes.add(subclass)
            return True
        state.no.add(subclass)
        return False

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {_token}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()


class ABC(metaclass=ABCMeta):
    """A class whose metaclass is ABCMeta, to inherit from."""

    __slots__ = ()


def get_cache_token():
    """A number that changes with every registration."""
    return _token


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract, after it was changed."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    abstract = set()
    for base in cls.__bases__:
        for key in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, key, None)):
                abstract.add(key)
    for key, value in cls.__dict__.items():
        if _is_abstract(value):
            abstract.add(key)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls
