"""Looking at live objects: what kind they are, what they contain, in which state they are.

Signatures are in _signature.py, which is imported when first asked for. There are no files, so the source of
functions cannot be had.
CPython 3.14: Lib/inspect.py.
"""
import sys
import types

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
CO_HAS_DOCSTRING = 0x4000000
CO_METHOD = 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20

_SIGNATURE_NAMES = ("signature", "Signature", "Parameter", "BoundArguments", "_ParameterKind", "_empty",
                    "formatannotation", "unwrap")


def __getattr__(name):
    if name in _SIGNATURE_NAMES:
        import _signature
        value = getattr(_signature, name)
    elif name == "get_annotations":
        from annotationlib import get_annotations as value
    else:
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    globals()[name] = value
    return value


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or isinstance(object, types.MethodWrapperType))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isabstract(object):
    """True for a class that cannot be instantiated because methods are abstract."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def _has_flag(f, flag):
    f = _unwrapped_partial(f)
    if not isfunction(f) and not _is_function_like(f):
        return False
    return bool(f.__code__.co_flags & flag)


def _unwrapped_partial(f):
    while True:
        if ismethod(f):
            f = f.__func__
        elif type(f).__name__ in ("partial", "partialmethod") and hasattr(f, "func"):
            f = f.func
        elif hasattr(f, "__partialmethod__"):
            f = f.__partialmethod__
        else:
            return f


def _is_function_like(f):
    return callable(f) and not isclass(f) and hasattr(f, "__code__") and hasattr(f, "__defaults__")


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _is_marked(f):
    while ismethod(f):
        f = f.__func__
    f = _unwrapped_partial(f)
    return getattr(f, "_is_coroutine_marker", None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Let iscoroutinefunction be true for a plain function that returns a coroutine."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


_is_coroutine_mark = object()


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or _is_marked(obj)


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getasyncgenstate(agen):
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return frame.f_locals if frame is not None else {}


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    frame = agen.ag_frame
    return frame.f_locals if frame is not None else {}


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by name."""
    names = dir(object)
    results = []
    for name in sorted(set(names)):
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getattr(object, "__mro__", ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
    return results


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored: no descriptor and no __getattr__ is called."""
    own = _sentinel
    if isinstance(obj, type):
        bases, meta = obj.__mro__, type(obj).__mro__
    else:
        bases, meta = type(obj).__mro__, ()
        own = getattr(obj, "__dict__", {}).get(attr, _sentinel)
    found = _sentinel
    for base in bases + meta:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if own is not _sentinel:
        if found is not _sentinel and hasattr(type(found), "__get__") and hasattr(type(found), "__set__"):
            return found
        return own
    if found is not _sentinel:
        return found
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def cleandoc(doc):
    """A doc string without the indentation of its code."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip(" ")
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The documentation of an object, or of what it inherits it from."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__:
            if base.__doc__ is not None:
                doc = base.__doc__
                break
    if doc is None and ismethod(object):
        for base in type(object.__self__).__mro__:
            inherited = getattr(base.__dict__.get(object.__name__), "__doc__", None)
            if inherited is not None:
                doc = inherited
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if iscode(object):
        return object.co_filename
    if isframe(object):
        return object.f_code.co_filename
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError(f"{object!r} is a built-in class")
    if ismodule(object):
        raise TypeError(f"{object!r} is a built-in module")
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


getsourcefile = getfile


def findsource(object):
    raise OSError("could not get source code")


def getsourcelines(object):
    getfile(object)
    raise OSError("could not get source code")


def getsource(object):
    getfile(object)
    raise OSError("could not get source code")


def getcomments(object):
    return None


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


class FrameInfo(tuple):
    """One frame of stack(): (frame, filename, lineno, function, code_context, index)."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))
        made.positions = positions
        return made

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        return ("FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, code_context={!r}, "
                "index={!r}, positions={!r})").format(*self, self.positions)


def _frame_infos(frame):
    found = []
    while frame is not None:
        code = frame.f_code
        found.append(FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name, None, None))
        frame = frame.f_back
    return found


def stack(context=1):
    """The frames of the callers, the innermost first."""
    return _frame_infos(sys._getframe(1))


def getouterframes(frame, context=1):
    return _frame_infos(frame)


def trace(context=1):
    """The frames between this one and where the exception was raised."""
    tb = sys.exception().__traceback__ if sys.exception() else None
    found = []
    while tb is not None:
        code = tb.tb_frame.f_code
        found.append(FrameInfo(tb.tb_frame, code.co_filename, tb.tb_lineno, code.co_name, None, None))
        tb = tb.tb_next
    return found


def getcallargs(func, /, *positional, **named):
    """The arguments of a call, by name."""
    bound = __getattr__("signature")(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getfullargspec(func):
    """The parameters in the older form."""
    from collections import namedtuple
    spec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
    if not callable(func):
        raise TypeError("unsupported callable")
    sig = __getattr__("signature")(func, follow_wrapped=False)
    args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if ismethod(func):
        args.append(func.__func__.__code__.co_varnames[0])
    empty = sig.empty
    for p in sig.parameters.values():
        if p.kind <= 1:
            args.append(p.name)
            if p.default is not empty:
                defaults += (p.default,)
        elif p.kind == 2:
            varargs = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not empty:
            annotations[p.name] = p.annotation
    if sig.return_annotation is not empty:
        annotations["return"] = sig.return_annotation
    return spec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def classify_class_attrs(cls):
    from collections import namedtuple
    attribute = namedtuple("Attribute", "name kind defining_class object")
    found = []
    for name in sorted(set(dir(cls))):
        for base in cls.__mro__:
            if name in base.__dict__:
                obj = base.__dict__[name]
                if isinstance(obj, staticmethod):
                    kind = "static method"
                elif isinstance(obj, classmethod):
                    kind = "class method"
                elif isinstance(obj, property):
                    kind = "property"
                else:
                    kind = "method" if isroutine(obj) else "data"
                found.append(attribute(name, kind, base, obj))
                break
    return found
