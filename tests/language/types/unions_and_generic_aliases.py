# int | str and list[int]: text, equality, arguments.
# python: 3.14
from types import UnionType, GenericAlias
import typing
u = int | str | None
print(u, u.__args__, type(u), u == (None | str | int), hash(u) == hash(None | str | int), int | int)
print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], list[int].__args__, list[int].__origin__, type(list[int]))
print(list[int]([1, 2]), list[int] == list[int], list[int] == list, hash(list[int]) == hash(list[int]))
print(typing.Optional[int], typing.Union[int, str], typing.Callable[[int], str], typing.get_args(list[int]), typing.get_origin(u))
for act in (lambda: int | 5, lambda: isinstance([], list[int]), lambda: int[int], lambda: list[int][int], lambda: u[int]):
    try:
        print(act())
    except TypeError as e:
        print(e)
print(list["T"], "T" | int if False else int | "T" if False else "skipped")
print(set[int] | None, type[int], list[int] | str)
# expect: int | str | None (<class 'int'>, <class 'str'>, <class 'NoneType'>) <class 'typing.Union'> True True <class 'int'>
# expect: list[int] dict[str, list[int]] tuple[int, ...] tuple[()] (<class 'int'>,) <class 'list'> <class 'types.GenericAlias'>
# expect: [1, 2] True False True
# expect: int | None int | str typing.Callable[[int], str] (<class 'int'>,) <class 'typing.Union'>
# expect: unsupported operand type(s) for |: 'type' and 'int'
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: type 'int' is not subscriptable
# expect: list[int] is not a generic class
# expect: int | str | None is not a generic class
# expect: list['T'] skipped
# expect: set[int] | None type[int] list[int] | str
