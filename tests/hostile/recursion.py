"""Scripts that go deeper and deeper: through functions, special methods, native callbacks, nested values."""
from case import fails, fine

DEPTH = "RecursionError: maximum recursion depth exceeded"


def nested(start, step, use, depth=100_000):
    return f"a = {start}\nfor _ in range({depth}):\n    a = {step}\n{use}\n"


def method(name, signature, body, use):
    return f"class C:\n    def {name}({signature}):\n        return {body}\n{use}\n"


CASES = [
    fails("plain", "def f():\n    return f()\nf()\n", DEPTH, 2),
    fails("through_lambda", "f = lambda: f()\nf()\n", DEPTH, 1),
    fails("mutual", "def f(n):\n    g(n + 1)\ndef g(n):\n    f(n + 1)\nf(0)\n", DEPTH, 2),
    fails("with_star_arguments", "def f(*a, **k):\n    return f(*a, **k)\nf(1, x=2)\n", DEPTH, 2),
    fails("through_repr", method("__repr__", "self", "repr(self)", "repr(C())"), DEPTH, 3),
    fails("through_str", method("__str__", "self", "f'{self}'", "print(C())"), DEPTH, 3),
    fails("through_format", method("__format__", "self, spec", "format(self, spec)", "print(f'{C():x}')"), DEPTH, 3),
    fails("through_getattr", method("__getattr__", "self, name", "self.missing", "C().x"), DEPTH, 3),
    fails("through_getattribute", method("__getattribute__", "self, name", "self.x", "C().x"), DEPTH, 3),
    fails("through_setattr", method("__setattr__", "self, name, value", "setattr(self, name, value)", "C().x = 1"), DEPTH, 3),
    fails("through_eq", method("__eq__", "self, other", "self == other", "C() == C()"), DEPTH, 3),
    fails("through_lt_in_sort", method("__lt__", "self, other", "sorted([self, other])", "sorted([C(), C()])"), DEPTH, 3),
    fails("through_hash", method("__hash__", "self", "hash(self)", "{C(): 1}"), DEPTH, 3),
    fails("through_bool", method("__bool__", "self", "bool(self)", "if C(): pass"), DEPTH, 3),
    fails("through_len", method("__len__", "self", "len(self)", "len(C())"), DEPTH, 3),
    fails("through_iter", method("__iter__", "self", "iter(self)", "list(C())"), DEPTH, 3),
    fails("through_contains", method("__contains__", "self, x", "x in self", "1 in C()"), DEPTH, 3),
    fails("through_call", method("__call__", "self", "self()", "C()()"), DEPTH, 3),
    fails("through_call_of_callables", "class C:\n    pass\nC.__call__ = C()\nC()()\n", DEPTH, 4),
    fails("through_new", method("__new__", "cls", "cls()", "C()"), DEPTH, 3),
    fails("through_init", method("__init__", "self", "C()", "C()"), DEPTH, 3),
    fails("through_property", "class C:\n    @property\n    def x(self):\n        return self.x\nC().x\n", DEPTH, 4),
    fails("through_descriptor", "class D:\n    def __get__(self, o, t):\n        return o.x\nclass C:\n    x = D()\nC().x\n", DEPTH, 3),
    fails("through_subscript", method("__getitem__", "self, i", "self[i]", "C()[0]"), DEPTH, 3),
    fails("through_missing", "class D(dict):\n    def __missing__(self, k):\n        return self[k]\nD()[1]\n", DEPTH, 3),
    fails("through_add", method("__add__", "self, other", "self + other", "C() + 1"), DEPTH, 3),
    fails("through_index", method("__index__", "self", "range(self)", "range(C())"), DEPTH, 3),
    fails("through_instancecheck", "class M(type):\n    def __instancecheck__(cls, x):\n        return isinstance(x, cls)\nclass C(metaclass=M): pass\nisinstance(1, C)\n", DEPTH, 3),
    fails("through_context_manager", method("__enter__", "self", "self.__enter__()\n    def __exit__(self, *a): pass", "with C(): pass"), DEPTH, 3),
    fails("through_sort_key", "def key(x):\n    return sorted([x], key=key)\nsorted([1], key=key)\n", DEPTH, 2),
    fails("through_map", "def f(x):\n    return list(map(f, [x]))\nf(1)\n", DEPTH, 2),
    fails("through_max_key", "def f(x):\n    return max([x, x], key=f)\nf(1)\n", DEPTH, 2),
    fails("through_partial", "import functools\ndef f():\n    return functools.partial(f)()\nf()\n", DEPTH, 3),
    fails("through_reduce", "import functools\ndef f(a, b):\n    return functools.reduce(f, [a, b])\nf(1, 2)\n", DEPTH, 3),
    fails("through_cache", "import functools\n@functools.cache\ndef f(n):\n    return f(n + 1)\nf(0)\n", DEPTH, 4),
    fails("through_generator", "def g():\n    yield from g()\nnext(g())\n", DEPTH, 2),
    fails("through_generator_loop", "def g():\n    for x in g():\n        yield x\nnext(g())\n", DEPTH, 2),
    fails("through_comprehension", "def f():\n    return [f() for _ in 'a']\nf()\n", DEPTH, 2),
    fails("through_class_body", "def f():\n    class C:\n        x = f()\nf()\n", DEPTH, 3),
    fails("through_decorator", "def f(g):\n    @f\n    def h(): pass\nf(1)\n", DEPTH, 2),
    fails("through_await", "import asyncio\nasync def f():\n    await f()\nasyncio.run(f())\n", DEPTH, 3),
    fails("through_await_method", "import asyncio\nclass C:\n    def __await__(self):\n        return (yield from self.__await__())\nasync def main():\n    await C()\nasyncio.run(main())\n", DEPTH, 4),
    fails("through_async_for", "import asyncio\nasync def g():\n    async for x in g():\n        yield x\nasync def main():\n    async for x in g(): pass\nasyncio.run(main())\n", DEPTH, 3),
    fails("through_exception_handler", "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        f()\nf()\n", DEPTH, 5),
    fails("through_finally", "def f():\n    try:\n        f()\n    finally:\n        f\nf()\n", DEPTH, 3),
    fails("through_asyncio_run", "import asyncio\nasync def f():\n    asyncio.run(f())\nasyncio.run(f())\n", "RuntimeError: asyncio.run() cannot be called from a running event loop"),
    fails("through_exec", "def f():\n    exec('f()')\nf()\n", "Error"),
    fails("through_import", "import functools\nclass C:\n    __wrapped__ = property(lambda self: self)\nimport inspect\ninspect.unwrap(C())\n", "ValueError"),
    fine("recursion_caught", "def f(n):\n    try:\n        return f(n + 1)\n    except RecursionError:\n        return n\nprint(f(0) > 100)\n", "True"),
    fine("recursion_in_tasks", """
import asyncio
async def deep(n):
    if n:
        return await deep(n - 1)
    await asyncio.sleep(1)
    return 'deep'
async def main():
    print(await asyncio.gather(*(deep(300) for _ in range(100))) == ['deep'] * 100)
asyncio.run(main())
""", "True"),
    # Values within values, 100 000 deep: what walks them must not use the machine's own stack.
    fails("repr_of_nested_lists", nested("[]", "[a]", "repr(a)"), DEPTH, 4),
    fails("repr_of_nested_tuples", nested("()", "(a,)", "repr(a)"), DEPTH, 4),
    fails("repr_of_nested_dicts", nested("{}", "{1: a}", "print(a)"), DEPTH, 4),
    fails("repr_of_nested_sets", nested("frozenset()", "frozenset([a])", "print(a)"), DEPTH),
    fails("equality_of_nested_lists", "a, b = [], []\nfor _ in range(100000):\n    a, b = [a], [b]\na == b\n", DEPTH, 4),
    fails("equality_of_nested_dicts", "a, b = {}, {}\nfor _ in range(100000):\n    a, b = {1: a}, {1: b}\na == b\n", DEPTH, 4),
    fails("order_of_nested_tuples", "a, b = (1,), (2,)\nfor _ in range(100000):\n    a, b = (a,), (b,)\na < b\n", DEPTH, 4),
    fails("equality_of_lists_in_themselves", "a, b = [], []\na.append(b)\nb.append(a)\na == b\n", DEPTH, 4),
    fails("equality_of_list_in_itself", "a = []\na.append(a)\nb = []\nb.append(b)\na == b\n", DEPTH, 5),
    fine("repr_of_list_in_itself", "a = []\na.append(a)\nprint(a)\nd = {}\nd[1] = d\nprint(d)\n", "[[...]]\n{1: {...}}"),
    fine("end_of_nested_lists", nested("[]", "[a]", "print(1)"), "1"),
    fine("end_of_nested_objects", "class N:\n    pass\na = None\nfor _ in range(100000):\n    n = N()\n    n.next = a\n    a = n\ndel a, n\nprint(1)\n", "1"),
    fine("end_of_nested_generators", "def g(x):\n    yield x\na = None\nfor _ in range(100000):\n    a = g(a)\n    next(a)\ndel a\nprint(1)\n", "1"),
    fine("end_of_nested_closures", "def wrap(f):\n    return lambda: f\na = None\nfor _ in range(100000):\n    a = wrap(a)\ndel a\nprint(1)\n", "1"),
    fine("cycle_of_nested_lists", "import gc\na = top = []\nfor _ in range(100000):\n    a.append([])\n    a = a[0]\na.append(top)\ndel a, top\nprint(gc.collect() > 1000)\n", "True"),
    fails("hash_of_nested_tuples", nested("()", "(a,)", "hash(a)"), DEPTH, 4),
    fails("isinstance_of_nested_tuples", nested("(int,)", "(a,)", "isinstance('', a)"), DEPTH, 4),
    fails("nested_maps", nested("[1]", "map(str, a)", "print(list(a))"), DEPTH),
    fails("nested_chains", nested("[1]", "itertools.chain(a)", "print(list(a))").replace("a = [1]", "import itertools; a = [1]"), DEPTH),
    fails("nested_zips", nested("[1]", "zip(a)", "print(list(a))"), DEPTH),
    fails("nested_filters", nested("[1]", "filter(None, a)", "print(list(a))"), DEPTH),
    fails("nested_enumerates", nested("[1]", "enumerate(a)", "print(list(a))"), DEPTH),
    fails("nested_iterators", nested("iter([1])", "iter(a.__next__, 0)", "print(list(a))"), DEPTH),
    fails("nested_generators", "def g(x):\n    yield from x\na = [1]\nfor _ in range(100000):\n    a = g(a)\nprint(list(a))\n", DEPTH),
    fine("nested_partials", "import functools\na = int\nfor _ in range(100000):\n    a = functools.partial(a)\n    a.x = 1\na()\n"),
    fails("nested_methods", "class C:\n    def f(self): pass\nimport types\na = C().f\nfor _ in range(100000):\n    a = types.MethodType(a, 1)\na()\n", "Error", 7),
    fails("nested_unions", "a = int | str\nfor i in range(3000):\n    a = list[a]\nprint(a)\n", DEPTH),
    fails("nested_exceptions", "a = ExceptionGroup('g', [ValueError()])\nfor _ in range(100000):\n    a = ExceptionGroup('g', [a])\nraise a\n", "ExceptionGroup"),
    fails("chain_of_causes", "e = ValueError(0)\nfor i in range(100000):\n    n = ValueError(i)\n    n.__cause__ = e\n    e = n\nraise e\n", "ValueError: 99999"),
    fails("chain_of_contexts", "e = None\nfor i in range(100000):\n    try:\n        try:\n            raise ValueError(i)\n        finally:\n            if e: raise e\n    except ValueError as x:\n        e = x\nraise e\n", "ValueError"),
    fine("group_split", "a = ValueError()\nfor _ in range(500):\n    a = ExceptionGroup('g', [a])\nprint(a.split(ValueError)[1])\n", "None"),
    fails("deep_group_split", "a = ValueError()\nfor _ in range(100000):\n    a = ExceptionGroup('g', [a])\na.split(ValueError)\n", DEPTH),
    fails("deep_copy", "import copy\na = []\nfor _ in range(100000):\n    a = [a]\ncopy.deepcopy(a)\n", DEPTH),
    fails("deep_json", "import json\na = []\nfor _ in range(100000):\n    a = [a]\njson.dumps(a)\n", DEPTH),
    fails("deep_json_text", "import json\njson.loads('[' * 100000)\n", DEPTH),
    fails("deep_inheritance", "C = object\nfor i in range(100000):\n    C = type('C', (C,), {})\nprint(C().x)\n", DEPTH, 3),
    fails("await_chain", """
import asyncio
async def step(inner):
    return await inner
async def last():
    return 1
async def main():
    c = last()
    for _ in range(100000):
        c = step(c)
    print(await c)
asyncio.run(main())
""", DEPTH, 3),
    fine("chain_of_tasks", """
import asyncio
async def step(inner):
    return await inner
async def last():
    return 1
async def main():
    t = asyncio.create_task(last())
    for _ in range(100000):
        t = asyncio.create_task(step(t))
    print(await t)
asyncio.run(main())
""", "1"),
    fine("chain_of_cancelled_tasks", """
import asyncio
async def step(inner):
    return await inner
async def main():
    t = asyncio.create_task(asyncio.sleep(1000))
    for _ in range(10000):
        t = asyncio.create_task(step(t))
        await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled')
asyncio.run(main())
""", ""),
    fails("shields_of_shields", """
import asyncio
async def main():
    f = asyncio.sleep(1, 'end')
    for _ in range(100000):
        f = asyncio.shield(f)
    print(await f)
    1 / 0
asyncio.run(main())
""", "ZeroDivisionError"),
    fails("gathers_of_gathers", """
import asyncio
async def main():
    f = asyncio.sleep(1)
    for _ in range(50000):
        f = asyncio.gather(f)
    f.cancel()
    await f
asyncio.run(main())
""", "Error"),
]
