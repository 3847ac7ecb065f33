"""The methods that a data class gets: written as text, compiled once a class; and the class with slots.

What a class gets is decided in dataclasses.py.
CPython 3.14: Lib/dataclasses.py.
"""
from dataclasses import _FIELD, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, MISSING, FrozenInstanceError, fields

_in_repr = []  # the objects whose repr is being made


def _enter_repr(obj):
    for other in _in_repr:
        if other is obj:
            return False
    _in_repr.append(obj)
    return True


def _values(name, compared):
    return "(" + "".join([f"{name}.{f.name}," for f in compared]) + ")"


class Methods:
    """Gathers the text of a class's methods, and the objects that the text names."""

    def __init__(self, cls, namespace):
        self.cls = cls
        self.namespace = namespace
        self.text = []
        self.names = []
        self.given = {"_dc_object": object, "_dc_factory": _HAS_DEFAULT_FACTORY, "_dc_cls": cls,
                      "_dc_frozen": FrozenInstanceError, "_dc_enter": _enter_repr, "_dc_leave": _in_repr.pop}
        self.may_not_exist = {}
        self.always = ()
        self.annotations = None

    def add(self, name, parameters, *lines):
        self.names.append(name)
        self.text.append(f" def {name}({', '.join(parameters)}):\n" + "\n".join(["  " + line for line in lines]))

    def add_init(self, all_fields, positional, keyword_only, frozen, slots):
        with_default = None
        for f in positional:
            if f.default is not MISSING or f.default_factory is not MISSING:
                with_default = f
            elif with_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {with_default.name!r}")
        this = "_dc_self" if any([f.name == "self" for f in all_fields]) else "self"
        lines = []
        for f in all_fields:
            value = self._value(f, slots)
            if value is None or f._field_type is _FIELD_INITVAR:
                continue
            if frozen:
                lines.append(f"_dc_object.__setattr__({this}, {f.name!r}, {value})")
            else:
                lines.append(f"{this}.{f.name} = {value}")
        if hasattr(self.cls, "__post_init__"):
            passed = ", ".join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
            lines.append(f"{this}.__post_init__({passed})")
        parameters = [this] + [self._parameter(f) for f in positional]
        if keyword_only:
            parameters += ["*"] + [self._parameter(f) for f in keyword_only]
        self.add("__init__", parameters, *(lines or ["pass"]))
        self.annotations = {f.name: f.type for f in all_fields if f.init}
        self.annotations["return"] = None

    def _value(self, f, slots):
        """The text of what __init__ assigns to a field; None for nothing."""
        place = f"_dc_default_{f.name}"
        if f.default_factory is not MISSING:
            self.given[place] = f.default_factory
            return f"{place}() if {f.name} is _dc_factory else {f.name}" if f.init else f"{place}()"
        if f.default is not MISSING:
            self.given[place] = f.default
        if f.init:
            return f.name
        return place if slots and f.default is not MISSING else None

    def _parameter(self, f):
        if f.default is not MISSING:
            return f"{f.name}=_dc_default_{f.name}"
        return f.name if f.default_factory is MISSING else f"{f.name}=_dc_factory"

    def add_repr(self, shown):
        inside = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in shown])
        self.add("__repr__", ["self"],
                 "if not _dc_enter(self):",
                 " return '...'",
                 "try:",
                 f" return f\"{{self.__class__.__qualname__}}({inside})\"",
                 "finally:",
                 " _dc_leave()")

    def add_eq(self, compared):
        same = " and ".join([f"self.{f.name} == other.{f.name}" for f in compared]) or "True"
        self.add("__eq__", ["self", "other"],
                 "if self is other:",
                 " return True",
                 "if other.__class__ is self.__class__:",
                 f" return {same}",
                 "return NotImplemented")

    def add_order(self, compared):
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            self.add(name, ["self", "other"],
                     "if other.__class__ is self.__class__:",
                     f" return {_values('self', compared)} {sign} {_values('other', compared)}",
                     "return NotImplemented")
            self.may_not_exist[name] = " Consider using functools.total_ordering"

    def add_frozen(self, real):
        condition = "type(self) is _dc_cls"
        if real:
            condition += " or name in {" + ", ".join([repr(f.name) for f in real]) + "}"
        for name, verb, rest in (("__setattr__", "assign to", ", value"), ("__delattr__", "delete", "")):
            self.add(name, ["self", "name"] + (["value"] if rest else []),
                     f"if {condition}:",
                     f" raise _dc_frozen(f\"cannot {verb} field {{name!r}}\")",
                     f"super(_dc_cls, self).{name}(name{rest})")
            self.may_not_exist[name] = ""

    def add_hash(self, hashed):
        self.add("__hash__", ["self"], f"return hash({_values('self', hashed)})")
        self.always = ("__hash__",)

    def put_into_class(self):
        text = (f"def _dc_make({', '.join(self.given)}):\n" + "\n".join(self.text)
                + f"\n return ({''.join([name + ',' for name in self.names])})")
        made = {}
        exec(text, self.namespace, made)
        cls = self.cls
        for name, function in zip(self.names, made["_dc_make"](**self.given)):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            if name == "__init__":
                function.__annotations__ = self.annotations
            if name in cls.__dict__ and name not in self.always:
                if name in self.may_not_exist:
                    raise TypeError(f"Cannot overwrite attribute {name} "
                                    f"in class {cls.__name__}{self.may_not_exist[name]}")
                continue
            setattr(cls, name, function)


def _annotation_text(annotation):
    if hasattr(annotation, "__forward_arg__"):
        return annotation.__forward_arg__
    if type(annotation).__name__ == "Union":
        return " | ".join([_annotation_text(arg) for arg in annotation.__args__])
    if isinstance(annotation, type) and not hasattr(annotation, "__args__") and annotation is not type(None):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    if annotation is None or annotation is type(None):
        return "None"
    return repr(annotation).replace("typing.", "")


def doc_text(cls, positional, keyword_only, init):
    """`Point(x: int, y: int = 0)`, as the class's text of documentation."""
    if not init:
        return cls.__name__ + "()"
    parts = []
    for f in positional + (["*"] if keyword_only else []) + keyword_only:
        if f == "*":
            parts.append("*")
            continue
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"


def _state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return [] if cls.__module__ == "builtins" else ["__weakref__", "__dict__"]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _repoint(function, old, new):
    """Let a method's `__class__` (for super()) be the new class."""
    code = getattr(function, "__code__", None)
    if code is None or "__class__" not in code.co_freevars:
        return False
    cell = function.__closure__[code.co_freevars.index("__class__")]
    if cell.cell_contents is old:
        cell.cell_contents = new
        return True
    return False


def with_slots(cls, frozen, weakref_slot, all_fields):
    """A new class like `cls`, with slots for its fields."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = [f.name for f in all_fields.values() if f._field_type is _FIELD]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    docs = {name: getattr(all_fields.get(name), "doc", None) for name in slots}
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = docs if any([doc is not None for doc in docs.values()]) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _state
        if "__setstate__" not in namespace:
            new.__setstate__ = _set_state
    for member in list(new.__dict__.values()):
        while hasattr(member, "__wrapped__"):
            member = member.__wrapped__
        if isinstance(member, property):
            parts = (member.fget, member.fset, member.fdel)
        else:
            parts = (member,)
        if any([_repoint(part, cls, new) for part in parts if part is not None]):
            break
    for name in ("__setattr__", "__delattr__"):
        # What keeps a frozen class frozen names the class too.
        function = new.__dict__.get(name)
        code = getattr(function, "__code__", None)
        if code is not None and "_dc_cls" in code.co_freevars:
            function.__closure__[code.co_freevars.index("_dc_cls")].cell_contents = new
    return new
