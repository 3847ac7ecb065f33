"""Tuples with named fields whose type's name shows as `module.name`: what C code makes where Python has namedtuple.

CPython 3.14: Objects/structseq.c. Fields beyond the visible ones are attributes, and no items.
"""
from operator import itemgetter as _item


def make(name, module, fields, hidden=()):
    """A class of such tuples; `hidden` fields are attributes only."""
    count, total = len(fields), len(fields) + len(hidden)

    def __new__(cls, sequence=(), dict=None):
        values = tuple(sequence)
        if len(values) < count:
            least = "an at least " if hidden else "a "
            raise TypeError(f"{module}.{name}() takes {least}{count}-sequence ({len(values)}-sequence given)")
        if len(values) > total:
            most = "an at most " if hidden else "a "
            raise TypeError(f"{module}.{name}() takes {most}{total}-sequence ({len(values)}-sequence given)")
        self = tuple.__new__(cls, values[:count])
        if hidden:
            rest = list(values[count:]) + [None] * (total - len(values))
            self._rest = tuple((dict or {}).get(n, v) for n, v in zip(hidden, rest))
        return self

    def __repr__(self):
        shown = ", ".join(f"{n}={v!r}" for n, v in zip(fields, self))
        return f"{module}.{name}({shown})"

    def __replace__(self, /, **changes):
        values = [changes.pop(n, v) for n, v in zip(fields, self)]
        if changes:
            raise TypeError(f"Got unexpected field name(s): {list(changes)}")
        return type(self)(values + list(getattr(self, "_rest", ())))

    def __reduce__(self):
        return type(self), (tuple(self) + getattr(self, "_rest", ()),)

    body = {"__new__": __new__, "__repr__": __repr__, "__replace__": __replace__, "__reduce__": __reduce__,
            "__module__": module, "n_fields": total, "n_sequence_fields": count, "n_unnamed_fields": 0,
            "__match_args__": tuple(fields)}
    for place, field in enumerate(fields):
        body[field] = property(_item(place))
    for place, field in enumerate(hidden):
        body[field] = property(lambda self, place=place: self._rest[place])
    return type(name, (tuple,), body)
