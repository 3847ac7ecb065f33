"""Annotations, for reading them: as values, with forward references, or as text.

CPython 3.14: Lib/annotationlib.py.
"""
from enum import IntEnum

import _annotations
from _annotations import ForwardRef, annotations_to_string, type_repr

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace",
    "get_annotations", "annotations_to_string", "type_repr",
]


class Format(IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


def call_annotate_function(annotate, format, *, owner=None):
    """Call an __annotate__ function in any format."""
    result = _annotations.call_annotate(annotate, int(format), owner)
    return annotations_to_string(result) if format == Format.STRING else result


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call the function that evaluates a bound, a default or an alias."""
    result = _annotations.call_annotate(evaluate, int(format), owner)
    return type_repr(result) if format == Format.STRING else result


def get_annotate_from_class_namespace(obj):
    """The __annotate__ function in the namespace of a class that is being made."""
    return obj.get("__annotate__") or obj.get("__annotate_func__")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if not isinstance(obj, type) and not callable(obj) and not hasattr(obj, "__annotations__"):
        raise TypeError(f"{obj!r} does not have annotations")
    annotations = _annotations.own_annotations(obj, int(format))
    if not eval_str:
        return annotations
    if globals is None:
        import sys
        module = sys.modules.get(getattr(obj, "__module__", None))
        globals = getattr(obj, "__globals__", None) or getattr(module, "__dict__", {})
    if locals is None and isinstance(obj, type):
        locals = dict(vars(obj))
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}
