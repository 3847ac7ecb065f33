"""Reading annotations whose names may not exist (yet), and the references that stand for such names.

annotationlib gives this its public names; dataclasses and typing use it directly.
CPython 3.14: Lib/annotationlib.py.
"""
import sys
from types import UnionType

VALUE, VALUE_WITH_FAKE_GLOBALS, FORWARDREF, STRING = 1, 2, 3, 4


class ForwardRef:
    """A name in an annotation that is looked up later."""

    __slots__ = ("__forward_arg__", "__forward_module__", "__forward_is_class__", "__forward_is_argument__",
                 "__owner__", "__forward_evaluated__", "__weakref__")

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class
        self.__forward_is_argument__ = is_argument
        self.__owner__ = owner

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=VALUE):
        """What the name stands for now."""
        owner = self.__owner__ if owner is None else owner
        if globals is None:
            module = sys.modules.get(self.__forward_module__ or getattr(owner, "__module__", None))
            globals = getattr(owner, "__globals__", None) or getattr(module, "__dict__", None) or {}
        names = {}
        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)
        for param in type_params or ():
            names[param.__name__] = param
        if isinstance(owner, type):
            names.update(vars(owner))
        names.update(locals or {})
        arg = self.__forward_arg__
        if arg.isidentifier():
            if arg in names:
                return names[arg]
            if arg in globals:
                return globals[arg]
        try:
            return eval(arg, globals, names)
        except NameError:
            if format == FORWARDREF:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__
                and self.__forward_is_class__ == other.__forward_is_class__
                and self.__owner__ == other.__owner__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return UnionType[self, other]

    def __ror__(self, other):
        return UnionType[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError("'ForwardRef' object is not callable")

    def __repr__(self):
        extra = []
        if self.__forward_module__ is not None:
            extra.append(f", module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            extra.append(", is_class=True")
        if self.__owner__ is not None:
            extra.append(f", owner={self.__owner__!r}")
        return f"ForwardRef({self.__forward_arg__!r}{''.join(extra)})"


ForwardRef.__module__ = "annotationlib"


def _give_names(annotate, owner):
    """Let the annotations find names that do not exist. Gives functions that take them away again."""
    undo = []
    is_class = isinstance(owner, type)
    cells = annotate.__closure__ or ()
    for name, cell in zip(annotate.__code__.co_freevars, cells):
        try:
            cell.cell_contents
        except ValueError:
            cell.cell_contents = ForwardRef(name, owner=owner, is_class=is_class)
            undo.append(lambda cell=cell: _empty(cell))
    return undo


def _empty(cell):
    del cell.cell_contents


def _give_global(annotate, name, owner):
    names = annotate.__globals__
    names[name] = ForwardRef(name, owner=owner, is_class=isinstance(owner, type))
    return lambda: names.pop(name, None)


def call_annotate(annotate, format, owner=None):
    """The annotations that a function like __annotate__ makes; unknown names stand for themselves.

    The function is asked first for the format itself, as CPython asks, and then for values, with a forward
    reference in the place of each name that it misses.
    """
    if format == VALUE:
        return annotate(VALUE)
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if not hasattr(annotate, "__globals__"):
        return annotate(VALUE)
    undo = _give_names(annotate, owner)
    missing = None
    try:
        while True:
            try:
                return annotate(VALUE_WITH_FAKE_GLOBALS)
            except NameError as e:
                if e.name is None or e.name == missing:
                    raise
                missing = e.name
                undo.append(_give_global(annotate, missing, owner))
    finally:
        for take_away in undo:
            take_away()


def own_annotations(obj, format=VALUE):
    """The annotations of a class (without its bases), module or function, as a new dict."""
    annotate = None if format == VALUE else getattr(obj, "__annotate__", None)
    if annotate is None:
        return dict(getattr(obj, "__annotations__", None) or {})
    if format == FORWARDREF:
        try:
            return dict(obj.__annotations__)
        except NameError:
            pass
    result = dict(call_annotate(annotate, format, obj))
    return annotations_to_string(result) if format == STRING else result


def type_repr(value):
    """How an annotation is written."""
    if isinstance(value, type) or callable(value) and hasattr(value, "__qualname__"):
        if not (hasattr(value, "__origin__") and hasattr(value, "__args__")):
            if value.__module__ == "builtins":
                return value.__qualname__
            return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    """All annotations as they would be written."""
    return {name: value if isinstance(value, str) else _as_written(value) for name, value in annotations.items()}


def _as_written(value):
    if value is None or value is type(None):
        return "None"
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    if isinstance(value, type) and not hasattr(value, "__args__"):
        return value.__qualname__
    return type_repr(value)
