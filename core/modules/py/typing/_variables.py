"""Type variables, and the values of `type` statements.

What the machine makes for `class A[T]`, `def f[T]` and `type X = ...` comes from here too.
CPython 3.14: Objects/typevarobject.c.
"""
import sys
from types import GenericAlias, UnionType

from typing._substitution import bind, collect, replaced

__name__ = "typing"


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = _NoDefaultType()
_missing = object()


def _caller():
    """The module of the program that called."""
    try:
        return sys._getframe(2).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


class _Variable:
    """What the three kinds share: a name, a default, and `|`."""

    def _begin(self, name, module, default=NoDefault):
        self.__name__ = name
        if module is not None:
            self.__module__ = module
        self._default = default
        self._evaluate_default = None

    @property
    def __default__(self):
        if self._evaluate_default is not None:
            self._default = self._evaluate_default(1)
            self._evaluate_default = None
        return self._default

    @property
    def evaluate_default(self):
        return self._evaluate_default

    def has_default(self):
        return self._evaluate_default is not None or self._default is not NoDefault

    def __init_subclass__(cls, **kwds):
        if cls.__module__ != "typing":
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


def _checked(value, what):
    if value is None:
        return type(None)
    if isinstance(value, str):
        from _annotations import ForwardRef
        return ForwardRef(value)
    if not (callable(value) or isinstance(value, (GenericAlias, UnionType)) or hasattr(value, "__origin__")):
        raise TypeError(f"{what} Got {value!r:.100}.")
    return value


class TypeVar(_Variable):
    """A type variable."""
    __c_name__ = "typing.TypeVar"

    _is_type_variable = "TypeVar"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._begin(name, _caller(), default)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self._bound = None if bound is None else _checked(bound, "Bound must be a type.")
        self._constraints = tuple([_checked(c, "TypeVar(name, constraint, ...): constraints must be types.")
                                   for c in constraints])
        self._evaluate = None

    def _evaluated(self):
        evaluate, self._evaluate = self._evaluate, None
        if evaluate is not None:
            kind, function = evaluate
            if kind == 1:
                self._bound = function(1)
            else:
                self._constraints = tuple(function(1))

    @property
    def __bound__(self):
        self._evaluated()
        return self._bound

    @property
    def __constraints__(self):
        self._evaluated()
        return self._constraints

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ParamSpecArgs:
    __c_name__ = "typing.ParamSpecArgs"
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    __hash__ = None


class ParamSpecKwargs:
    __c_name__ = "typing.ParamSpecKwargs"
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    __hash__ = None


class ParamSpec(_Variable):
    """The parameters of a function, as one variable."""
    __c_name__ = "typing.ParamSpec"

    _is_type_variable = "ParamSpec"
    _is_param_spec = True

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        self._begin(name, _caller(), default)
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVarTuple(_Variable):
    """Any number of types, as one variable."""
    __c_name__ = "typing.TypeVarTuple"

    _is_type_variable = "TypeVarTuple"

    def __init__(self, name, *, default=NoDefault):
        self._begin(name, _caller(), default)

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType:
    """What a `type` statement makes: a name whose value is computed when asked for."""
    __c_name__ = "typing.TypeAliasType"

    def __init__(self, name, value, *, type_params=()):
        self._begin(name, type_params, _caller())
        self._value = value

    def _begin(self, name, type_params, module):
        self.__name__ = name
        self.__type_params__ = type_params
        if module is not None:
            self.__module__ = module
        self._evaluate = None

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate(1)
            self._evaluate = None
        return self._value

    @property
    def evaluate_value(self):
        return self._evaluate

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, item):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _AppliedAlias(self, item if isinstance(item, tuple) else (item,))

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        return self.__name__


class _AppliedAlias:
    """A generic type alias with its types."""

    __origin__ = None

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = collect(args)

    @property
    def __value__(self):
        return self.__origin__.__value__

    def __getitem__(self, item):
        pairs = bind(self, self.__parameters__, item if isinstance(item, tuple) else (item,))
        return _AppliedAlias(self.__origin__, replaced(self.__args__, pairs))

    def __eq__(self, other):
        if not isinstance(other, _AppliedAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __repr__(self):
        from typing._substitution import type_text
        return f"{self.__origin__.__name__}[{', '.join([type_text(arg) for arg in self.__args__])}]"


def _make_type_var(name, kind, evaluator):
    """The T of `[T]` (kind 0), `[T: bound]` (1), `[T: (a, b)]` (2)."""
    made = TypeVar(name, infer_variance=True)
    made.__module__ = "typing"
    if kind:
        made._evaluate = kind, evaluator
    return made


def _make_param_spec(name):
    made = ParamSpec(name, infer_variance=True)
    made.__module__ = "typing"
    return made


def _set_type_param_default(param, evaluator):
    param._evaluate_default = evaluator
    return param


def _make_type_alias(name, params, evaluator):
    made = TypeAliasType.__new__(TypeAliasType)
    made._begin(name, params or (), _caller())
    made._value = None
    made._evaluate = evaluator
    return made
