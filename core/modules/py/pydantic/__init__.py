"""pydantic: BaseModel with plain types, defaults, nested models, lists and optionals; Field's default and bounds;
model_dump, model_validate, JSON; field_validator. What it does not know is taken as it is.
"""
import json
import types
import typing

__all__ = ["BaseModel", "Field", "ValidationError", "field_validator", "ConfigDict", "EmailStr", "HttpUrl"]

EmailStr = HttpUrl = str
_MISSING = object()


def ConfigDict(**options):
    return options


class ValidationError(ValueError):
    """What is wrong with each field."""

    def __init__(self, title, problems):
        self.title, self._problems = title, problems
        super().__init__(title)

    def errors(self):
        return [{"type": kind, "loc": loc, "msg": msg, "input": value} for kind, loc, msg, value in self._problems]

    def error_count(self):
        return len(self._problems)

    def __str__(self):
        count = len(self._problems)
        lines = [f"{count} validation error{'s' if count > 1 else ''} for {self.title}"]
        for kind, loc, msg, value in self._problems:
            lines += [".".join([str(part) for part in loc]),
                      f"  {msg} [type={kind}, input_value={value!r}, input_type={type(value).__name__}]"]
        return "\n".join(lines)


class _Wrong(Exception):
    def __init__(self, kind, msg, value, loc=()):
        self.problems = [(kind, loc, msg, value)]


class _Field:
    def __init__(self, default=_MISSING, *, default_factory=None, alias=None, **bounds):
        self.default = _MISSING if default is ... else default
        self.factory, self.alias, self.bounds = default_factory, alias, bounds

    def check(self, value):
        tests = {"gt": (lambda v, b: v > b, "greater_than", "greater than"),
                 "ge": (lambda v, b: v >= b, "greater_than_equal", "greater than or equal to"),
                 "lt": (lambda v, b: v < b, "less_than", "less than"),
                 "le": (lambda v, b: v <= b, "less_than_equal", "less than or equal to")}
        for name, bound in self.bounds.items():
            if name in tests and not tests[name][0](value, bound):
                raise _Wrong(tests[name][1], f"Input should be {tests[name][2]} {bound}", value)
            if name == "min_length" and len(value) < bound:
                raise _Wrong("string_too_short", f"String should have at least {bound} character{'s' * (bound > 1)}", value)
            if name == "max_length" and len(value) > bound:
                raise _Wrong("string_too_long", f"String should have at most {bound} character{'s' * (bound > 1)}", value)
        return value


def Field(default=_MISSING, **options):
    return _Field(default, **options)


def field_validator(*names, mode="after"):
    """Marks a class method that checks fields."""
    def mark(function):
        inner = function.__func__ if isinstance(function, classmethod) else function
        inner._validates = names, mode
        return classmethod(inner)
    return mark


def _converted(kind, value):
    """The value as that type, or _Wrong."""
    if kind is int:
        if isinstance(value, bool) or isinstance(value, int):
            return int(value)
        if isinstance(value, float) and value.is_integer():
            return int(value)
        if isinstance(value, str):
            try:
                return int(value)
            except ValueError:
                raise _Wrong("int_parsing", "Input should be a valid integer, unable to parse string as an integer",
                             value) from None
        raise _Wrong("int_type", "Input should be a valid integer", value)
    if kind is float:
        if isinstance(value, (int, float)):
            return float(value)
        try:
            return float(value)
        except (ValueError, TypeError):
            raise _Wrong("float_parsing" if isinstance(value, str) else "float_type", "Input should be a valid number" + (
                ", unable to parse string as a number" if isinstance(value, str) else ""), value) from None
    if kind is str:
        if isinstance(value, str):
            return value
        raise _Wrong("string_type", "Input should be a valid string", value)
    if kind is bool:
        if isinstance(value, bool):
            return value
        known = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
        if str(value).lower() in known:
            return known[str(value).lower()]
        raise _Wrong("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if isinstance(value, kind):
            return value
        if isinstance(value, dict):
            try:
                return kind(**value)
            except ValidationError as problem:
                wrong = _Wrong("", "", None)
                wrong.problems = problem._problems
                raise wrong from None
        raise _Wrong("model_type", f"Input should be a valid dictionary or instance of {kind.__name__}", value)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None and type(None) in args:
            return None
        last = None
        for each in args:
            if each is not type(None):
                try:
                    return _converted(each, value)
                except _Wrong as problem:
                    last = problem
        raise last
    if origin in (list, set, tuple) or kind in (list, set, tuple):
        if not isinstance(value, (list, set, tuple)):
            raise _Wrong(f"{(origin or kind).__name__}_type", f"Input should be a valid {(origin or kind).__name__}", value)
        return (origin or kind)([_at(i, args[0], v) if args else v for i, v in enumerate(value)])
    if origin is dict:
        return {_at(k, args[0], k): _at(k, args[1], v) for k, v in value.items()}
    if origin is typing.Literal and value not in args:
        raise _Wrong("literal_error", f"Input should be {' or '.join([repr(a) for a in args])}", value)
    return value


def _at(place, kind, value):
    try:
        return _converted(kind, value)
    except _Wrong as wrong:
        wrong.problems = [(k, (place, *loc), msg, v) for k, loc, msg, v in wrong.problems]
        raise


class BaseModel:
    """A class whose annotated attributes are checked and converted when an object is made."""

    model_config = {}
    model_fields = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.model_fields = dict(cls.model_fields)
        for name, kind in typing.get_type_hints(cls).items():
            if name.startswith("_") or name in ("model_config", "model_fields"):
                continue
            if name in cls.__dict__ or name not in cls.model_fields:
                default = cls.__dict__.get(name, _MISSING)
                cls.model_fields[name] = kind, default if isinstance(default, _Field) else _Field(default)

    def __init__(self, **values):
        problems = []
        checks = [(getattr(self, n), *f._validates) for n in dir(type(self))
                  for f in [getattr(getattr(type(self), n, None), "__func__", None)] if hasattr(f, "_validates")]
        for name, (kind, field) in type(self).model_fields.items():
            key = field.alias or name
            if key not in values:
                if field.factory is not None:
                    value = field.factory()
                elif field.default is not _MISSING:
                    value = field.default
                else:
                    problems.append(("missing", (name,), "Field required", values))
                    continue
                self.__dict__[name] = list(value) if isinstance(value, list) else dict(value) if isinstance(value, dict) else value
                continue
            value = values[key]
            try:
                for check, names, mode in checks:
                    if mode == "before" and name in names:
                        value = check(value)
                value = field.check(_converted(kind, value))
                for check, names, mode in checks:
                    if mode == "after" and name in names:
                        value = check(value)
                self.__dict__[name] = value
            except _Wrong as wrong:
                problems += [(k, (name, *loc), msg, v if loc else value) for k, loc, msg, v in wrong.problems]
            except ValueError as wrong:
                problems.append(("value_error", (name,), f"Value error, {wrong}", value))
        if problems:
            raise ValidationError(type(self).__name__, problems)

    @classmethod
    def model_validate(cls, value, **options):
        return value if isinstance(value, cls) else cls(**value)

    @classmethod
    def model_validate_json(cls, text, **options):
        return cls(**json.loads(text))

    parse_obj = model_validate

    def model_dump(self, *, exclude=(), include=None, exclude_none=False, **options):
        def plain(v):
            if isinstance(v, BaseModel):
                return v.model_dump()
            if isinstance(v, (list, tuple, set)):
                return type(v)([plain(x) for x in v])
            return {k: plain(x) for k, x in v.items()} if isinstance(v, dict) else v
        return {n: plain(self.__dict__[n]) for n in type(self).model_fields if n not in (exclude or ())
                and (include is None or n in include) and not (exclude_none and self.__dict__[n] is None)}



    def model_dump_json(self, *, indent=None, **options):
        return json.dumps(self.model_dump(**options), indent=indent, separators=None if indent else (",", ":"),
                          ensure_ascii=False)



    def model_copy(self, *, update=None, deep=False):
        made = object.__new__(type(self))
        made.__dict__.update({**self.__dict__, **(update or {})})
        return made

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __str__(self):
        return " ".join([f"{n}={self.__dict__[n]!r}" for n in type(self).model_fields])

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([f'{n}={self.__dict__[n]!r}' for n in type(self).model_fields])})"
