"""Declared classes: DeclarativeBase, Mapped, mapped_column."""
from sqlalchemy._sql_terms import Boolean, Column, DateTime, Float, Integer, MetaData, String, Table

_TYPES = {"int": Integer, "str": String, "bool": Boolean, "float": Float, "datetime": DateTime}


class Mapped:
    """`Mapped[int]`: only what is in the brackets counts."""

    def __init__(self, inside):
        self.inside = inside

    def __class_getitem__(cls, inside):
        return cls(inside)


def mapped_column(*args, **options):
    return Column(*args, **options)


def relationship(*args, **options):
    return _Relationship()


def selectinload(*what):
    return None


joinedload = lazyload = selectinload


class _Relationship:
    def __get__(self, instance, owner):
        if instance is None:
            return self
        raise NotImplementedError("relationships are more than the simulated database knows: select the other table")


def _inside(annotation):
    """(name of the type, may be None) of an annotation; None if it is not Mapped."""
    if isinstance(annotation, str):
        if not annotation.startswith("Mapped["):
            return None
        text = annotation[7:-1]
    elif isinstance(annotation, Mapped):
        text = annotation.inside
        if isinstance(text, type):
            return text.__name__, False
        text = str(text).replace("typing.", "")
    else:
        return None
    optional = "Optional[" in text or "None" in text
    name = text.replace("Optional[", "").replace("]", "").replace("| None", "").replace("None |", "").strip()
    return name.rpartition(".")[2].strip("\"'"), optional


def _declare(cls):
    if "__tablename__" not in cls.__dict__:
        return
    columns = {}
    try:
        annotations = dict(cls.__annotations__)
    except NameError:
        from annotationlib import Format, get_annotations
        annotations = get_annotations(cls, format=Format.FORWARDREF)
    for name in {**annotations, **cls.__dict__}:
        value = cls.__dict__.get(name)
        inside = _inside(annotations.get(name))
        if isinstance(value, _Relationship) or value is None and inside is None:
            continue
        if value is None:
            value = Column()
            value.__set_name__(cls, name)
            setattr(cls, name, value)
        if not isinstance(value, Column):
            continue
        if inside:
            value.type = value.type or _TYPES.get(inside[0])
            if value.nullable is None:
                value.nullable = inside[1]
        columns[name] = value
    cls.__table__ = Table(cls.__tablename__, cls.metadata, *columns.values())
    cls._attributes = {c.name: name for name, c in columns.items()}


def _init(self, **values):
    for name, value in values.items():
        if not hasattr(type(self), name):
            raise TypeError(f"{name!r} is an invalid keyword argument for {type(self).__name__}")
        setattr(self, name, value)


class DeclarativeBase:
    """The class that all declared classes of a program derive from."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        if DeclarativeBase in cls.__bases__:
            cls.metadata = cls.__dict__.get("metadata") or MetaData()
        _declare(cls)

    __init__ = _init


def declarative_base(**options):
    return type("Base", (DeclarativeBase,), {})


def sessionmaker(bind=None, class_=None, **options):
    from sqlalchemy.ext.asyncio import async_sessionmaker
    return async_sessionmaker(bind, class_=class_, **options)
