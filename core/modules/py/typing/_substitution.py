"""Type variables inside subscripted types: finding them, and putting types in their place.

CPython 3.14: Objects/genericaliasobject.c, Lib/typing.py.
"""
from types import GenericAlias


def type_text(value):
    """How a type shows inside typing's brackets."""
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join([type_text(item) for item in value]) + "]"
    if value is ...:
        return "..."
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if callable(value) and hasattr(value, "__qualname__") and not hasattr(value, "__args__"):
        return f"{value.__module__}.{value.__qualname__}"
    return repr(value)


def is_variable(value):
    return hasattr(type(value), "_is_type_variable")


def collect(args):
    """The type variables inside arguments, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, (tuple, list)):
            inside = collect(arg)
        elif is_variable(arg):
            inside = (arg,)
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        else:
            inside = getattr(arg, "__parameters__", ())
            if not inside and hasattr(arg, "__args__") and not hasattr(arg, "_plain_args"):
                inside = collect(arg.__args__)
        for parameter in inside if isinstance(inside, tuple) else ():
            if not any([parameter is known for known in found]):
                found.append(parameter)
    return tuple(found)


def bind(whole, parameters, items):
    """Which type (or types, for a TypeVarTuple or ParamSpec) each variable stands for, as a list of pairs."""
    if not parameters:
        raise TypeError(f"{whole!r} is not a generic class")
    items = _unpacked(items)
    lists = [p for p in parameters if p._is_type_variable == "ParamSpec"]
    if len(parameters) == 1 and lists:
        only = items[0] if len(items) == 1 and _is_parameter_list(items[0]) else list(items)
        return [(parameters[0], tuple(only) if isinstance(only, list) else only)]
    many = [i for i, p in enumerate(parameters) if p._is_type_variable == "TypeVarTuple"]
    wanted = len(parameters)
    if many:
        place = many[0]
        after = wanted - place - 1
        if len(items) < wanted - 1:
            raise TypeError(f"Too few arguments for {whole!r}; actual {len(items)}, expected at least {wanted - 1}")
        middle = items[place:len(items) - after]
        items = list(items[:place]) + [tuple(middle)] + list(items[len(items) - after:])
    elif len(items) < wanted:
        missing = parameters[len(items):]
        if not all([p.has_default() for p in missing]):
            least = len([p for p in parameters if not p.has_default()])
            raise TypeError(f"Too few arguments for {whole!r}; actual {len(items)}, expected at least {least}")
        items = list(items) + [p.__default__ for p in missing]
    elif len(items) > wanted:
        most = "at most " if any([p.has_default() for p in parameters]) else ""
        raise TypeError(f"Too many arguments for {whole!r}; actual {len(items)}, expected {most}{wanted}")
    return list(zip(parameters, [tuple(i) if isinstance(i, list) else i for i in items]))


def _unpacked(items):
    result = []
    for item in items:
        inside = getattr(item, "_unpacked_args", None)
        if inside is not None:
            result.extend(inside)
        else:
            result.append(item)
    return result


def _is_parameter_list(value):
    return (value is ... or isinstance(value, (list, tuple)) or hasattr(type(value), "_is_concatenate")
            or getattr(value, "_is_type_variable", None) == "ParamSpec")


def _chosen(variable, pairs):
    for known, value in pairs:
        if known is variable:
            return value
    return variable


def replaced(args, pairs):
    """Arguments with their variables replaced."""
    result = []
    for arg in args:
        if isinstance(arg, (tuple, list)):
            result.append(type(arg)(replaced(arg, pairs)))
        elif is_variable(arg):
            value = _chosen(arg, pairs)
            result.append(value)
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            result.append(arg)
        elif hasattr(type(arg), "_is_unpack"):
            variable = arg.__args__[0]
            value = _chosen(variable, pairs) if is_variable(variable) else variable
            if isinstance(value, tuple):
                result.extend(value)
            else:
                result.append(arg)
        else:
            inside = collect((arg,))
            values = [_chosen(p, pairs) for p in inside]
            if any([value is not p for value, p in zip(values, inside)]):
                result.append(_subscripted(arg, inside, values))
            else:
                result.append(arg)
    return tuple(result)


def _subscripted(arg, parameters, values):
    if hasattr(arg, "copy_with"):
        return arg.copy_with(replaced(arg.__args__, list(zip(parameters, values))))
    if type(arg).__name__ == "Union":
        from functools import reduce
        from operator import or_
        return reduce(or_, replaced(arg.__args__, list(zip(parameters, values))))
    if isinstance(arg, GenericAlias):
        return GenericAlias(arg.__origin__, replaced(arg.__args__, list(zip(parameters, values))))
    flat = []
    for p, value in zip(parameters, values):
        if isinstance(value, tuple) and p._is_type_variable == "TypeVarTuple":
            flat.extend(value)
        else:
            flat.append(value)
    return arg[tuple(flat)]
