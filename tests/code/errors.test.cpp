// SyntaxErrors and SyntaxWarnings of the compiler, each with the words and the place that CPython 3.14 gives
// it.
#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

namespace {

struct Case {
    const char* source;
    const char* expected;
};

/// line:offset-end_line:end_offset message
const Case kErrors[] = {
    {"def f():\n    x = 1\n    global x\n", "3:5-3:13 name 'x' is assigned to before global declaration"},
    {"def f():\n    print(x)\n    global x\n", "3:5-3:13 name 'x' is used prior to global declaration"},
    {"def f(x):\n    global x\n", "2:5-2:13 name 'x' is parameter and global"},
    {"def f():\n    x: int\n    global x\n", "3:5-3:13 annotated name 'x' can't be global"},
    {"def f():\n    global x\n    x: int = 1\n", "3:5-3:15 annotated name 'x' can't be global"},
    {"def f():\n    nonlocal x\n", "2:5-2:15 no binding for nonlocal 'x' found"},
    {"nonlocal x\n", "1:1-1:11 nonlocal declaration not allowed at module level"},
    {"def f():\n    x = 1\n    def g():\n        nonlocal x\n        global x\n",
     "4:9-4:19 name 'x' is nonlocal and global"},
    {"def f(a, b, a): pass\n", "1:13-1:14 duplicate argument 'a' in function definition"},
    {"lambda a, a: 0\n", "1:11-1:12 duplicate argument 'a' in function definition"},
    {"def f(a, *a): pass\n", "1:11-1:12 duplicate argument 'a' in function definition"},
    {"await x\n", "1:1-1:8 'await' outside function"},
    {"def f(): await x\n", "1:10-1:17 'await' outside async function"},
    {"def f():\n    async with a: pass\n", "2:5-2:23 'async with' outside async function"},
    {"async with a: pass\n", "1:1-1:19 'async with' outside async function"},
    {"async for a in b: pass\n", "1:1-1:23 'async for' outside async function"},
    {"def f():\n    async for a in b: pass\n", "2:5-2:27 'async for' outside async function"},
    {"def f(): return [x async for x in y]\n",
     "1:17-1:37 asynchronous comprehension outside of an asynchronous function"},
    {"[x async for x in y]\n", "1:1-1:21 asynchronous comprehension outside of an asynchronous function"},
    {"def f(): return [await x for x in y]\n",
     "1:17-1:37 asynchronous comprehension outside of an asynchronous function"},
    {"return 1\n", "1:1-1:9 'return' outside function"},
    {"class C:\n    return 1\n", "2:5-2:13 'return' outside function"},
    {"yield 1\n", "1:1-1:8 'yield' outside function"},
    {"class C: yield 1\n", "1:10-1:17 'yield' outside function"},
    {"def f(): return [(yield 1) for x in y]\n", "1:19-1:26 'yield' inside list comprehension"},
    {"def f(): return {(yield 1) for x in y}\n", "1:19-1:26 'yield' inside set comprehension"},
    {"def f(): return {1: (yield 1) for x in y}\n", "1:22-1:29 'yield' inside dict comprehension"},
    {"def f(): return ((yield 1) for x in y)\n", "1:19-1:26 'yield' inside generator expression"},
    {"def f(): return [(yield from 1) for x in y]\n", "1:19-1:31 'yield' inside list comprehension"},
    {"async def f(): yield from x\n", "1:16-1:28 'yield from' inside async function"},
    {"async def f():\n    yield 1\n    return 2\n", "3:5-3:13 'return' with value in async generator"},
    {"break\n", "1:1-1:6 'break' outside loop"},
    {"continue\n", "1:1-1:9 'continue' not properly in loop"},
    {"if x:\n    break\n", "2:5-2:10 'break' outside loop"},
    {"while 1:\n    def f():\n        break\n", "3:9-3:14 'break' outside loop"},
    {"for x in y: pass\nelse: continue\n", "2:7-2:15 'continue' not properly in loop"},
    {"def f():\n    try: pass\n    except* E:\n        return 1\n",
     "4:16-4:17 'break', 'continue' and 'return' cannot appear in an except* block"},
    {"for x in y:\n    try: pass\n    except* E:\n        break\n",
     "4:9-4:14 'break', 'continue' and 'return' cannot appear in an except* block"},
    {"for x in y:\n    try: pass\n    except* E:\n        continue\n",
     "4:9-4:17 'break', 'continue' and 'return' cannot appear in an except* block"},
    {"def f():\n    from a import *\n", "2:19-2:20 import * only allowed at module level"},
    {"class C:\n    from a import *\n", "2:19-2:20 import * only allowed at module level"},
    {"from __future__ import braces\n", "1:24-1:30 not a chance"},
    {"from __future__ import nope\n", "1:24-1:28 future feature nope is not defined"},
    {"x = 1\nfrom __future__ import annotations\n",
     "2:1-2:35 from __future__ imports must occur at the beginning of the file"},
    {"try: pass\nexcept: pass\nexcept E: pass\n", "2:1-2:13 default 'except:' must be last"},
    {"[(x := 1) for x in y]\n",
     "1:3-1:4 assignment expression cannot rebind comprehension iteration variable 'x'"},
    {"[x for x in (y := z)]\n",
     "1:14-1:20 assignment expression cannot be used in a comprehension iterable expression"},
    {"class C:\n    [(x := 1) for y in z]\n",
     "2:7-2:8 assignment expression within a comprehension cannot be used in a class body"},
    {"[[(j := 0) for i in range(5)] for j in range(5)]\n",
     "1:4-1:5 assignment expression cannot rebind comprehension iteration variable 'j'"},
    {"[i := 0 for i, j in x]\n",
     "1:2-1:3 assignment expression cannot rebind comprehension iteration variable 'i'"},
    {"[[x for j in y] for x in [(j := 1)]]\n",
     "1:28-1:34 assignment expression cannot be used in a comprehension iterable expression"},
    {"f(a=1, a=2)\n", "1:8-1:11 keyword argument repeated: a"},
    {"class C(a=1, a=2): pass\n", "1:14-1:17 keyword argument repeated: a"},
    {"a, *b, *c = d\n", "1:1-1:10 multiple starred expressions in assignment"},
    {"*a = b\n", "1:1-1:3 starred assignment target must be in a list or tuple"},
    {"x = *a\n", "1:5-1:7 can't use starred expression here"},
    {"print(*a for a in b)\n", "1:7-1:9 iterable unpacking cannot be used in comprehension"},
    {"def f[T, T](): pass\n", "1:10-1:11 duplicate type parameter 'T'"},
    {"class C[T, *T]: pass\n", "1:12-1:14 duplicate type parameter 'T'"},
    {"def f[T=int, U](): pass\n", "1:14-1:15 non-default type parameter 'U' follows default type parameter"},
    {"def f(x: (yield)): pass\n", "1:11-1:16 yield expression cannot be used within an annotation"},
    {"x: (yield) = 1\n", "1:5-1:10 yield expression cannot be used within an annotation"},
    {"x: (await y) = 1\n", "1:5-1:12 await expression cannot be used within an annotation"},
    {"def f() -> (a := 1): pass\n", "1:13-1:19 named expression cannot be used within an annotation"},
    {"type X = (yield)\n", "1:11-1:16 yield expression cannot be used within a type alias"},
    {"def f[T: (yield)](): pass\n", "1:11-1:16 yield expression cannot be used within a TypeVar bound"},
    {"def f[T: (a := 1)](): pass\n", "1:11-1:17 named expression cannot be used within a TypeVar bound"},
    {"class C[T]((yield)): pass\n",
     "1:13-1:18 yield expression cannot be used within the definition of a generic"},
    {"class C[T](x := 1): pass\n",
     "1:12-1:18 named expression cannot be used within the definition of a generic"},
    {"match x:\n    case a: pass\n    case b: pass\n",
     "2:10-2:11 name capture 'a' makes remaining patterns unreachable"},
    {"match x:\n    case _: pass\n    case b: pass\n",
     "2:10-2:11 wildcard makes remaining patterns unreachable"},
    {"match x:\n    case [a, a]: pass\n", "2:14-2:15 multiple assignments to name 'a' in pattern"},
    {"match x:\n    case [*a, *b]: pass\n", "2:10-2:18 multiple starred names in sequence pattern"},
    {"match x:\n    case a | 1: pass\n", "2:10-2:11 name capture 'a' makes remaining patterns unreachable"},
    {"match x:\n    case [a] | [b]: pass\n", "2:10-2:19 alternative patterns bind different names"},
    {"match x:\n    case {1: a, 1: b}: pass\n", "2:10-2:22 mapping pattern checks duplicate key (1)"},
    {"match x:\n    case {\"k\": a, \"k\": b}: pass\n",
     "2:10-2:26 mapping pattern checks duplicate key ('k')"},
    {"match x:\n    case C(a=1, a=2): pass\n", "2:19-2:20 attribute name repeated in class pattern: a"},
    {"match x:\n    case (1 as a) | (2 as b): pass\n", "2:10-2:29 alternative patterns bind different names"},
    {"match x:\n    case {**a, \"k\": 1}: pass\n", "2:16-2:19 invalid syntax"},
    {"def f():\n    nonlocal a, b\n", "2:5-2:18 no binding for nonlocal 'a' found"},
    {"class A:\n    def f(self):\n        nonlocal __x\n", "3:9-3:21 no binding for nonlocal '_A__x' found"},
    {"def f():\n    x = 1\n    class C:\n        nonlocal x\n        x: int = 1\n",
     "5:9-5:19 annotated name 'x' can't be nonlocal"},
    {"def f(__debug__): pass\n", "1:7-1:16 cannot assign to __debug__"},
    {"__debug__ = 1\n", "1:1-1:10 cannot assign to __debug__"},
    {"del __debug__\n", "1:5-1:14 cannot delete __debug__"},
    {"x.__debug__ = 1\n", "1:1-1:12 cannot assign to __debug__"},
    {"def f():\n    for __debug__ in x: pass\n", "2:9-2:18 cannot assign to __debug__"},
    {"f(__debug__=1)\n", "1:3-1:14 cannot assign to __debug__"},
    {"import __debug__\n", "1:8-1:17 cannot assign to __debug__"},
    {"None = 1\n", "1:1-1:5 cannot assign to None"},
    {"def f():\n    global a, b\n    a = 1\n    global a\n",
     "4:5-4:13 name 'a' is assigned to before global declaration"},
    {"def g():\n    x = 1\n    def f[x]():\n        nonlocal x\n",
     "4:9-4:19 nonlocal binding not allowed for type parameter 'x'"},
    {"def outer():\n    def f[x]():\n        def inner():\n            nonlocal x\n",
     "4:13-4:23 nonlocal binding not allowed for type parameter 'x'"},
    {"async def f():\n    def g():\n        await x\n", "3:9-3:16 'await' outside async function"},
    {"async def f():\n    lambda: await x\n", "2:13-2:20 'await' outside async function"},
    {"async def f():\n    lambda: (await x)\n", "2:14-2:21 'await' outside async function"},
    {"class A:\n    await x\n", "2:5-2:12 'await' outside function"},
    {"with a as b, c as d:\n    break\n", "2:5-2:10 'break' outside loop"},
    {"def f():\n    with a:\n        continue\n", "3:9-3:17 'continue' not properly in loop"},
    {"try:\n    pass\nfinally:\n    break\n", "4:5-4:10 'break' outside loop"},
    {"def f():\n    global x\n    def g():\n        nonlocal x\n",
     "4:9-4:19 no binding for nonlocal 'x' found"},
    {"def f(a):\n    def g(a=a): nonlocal a\n", "2:17-2:27 name 'a' is parameter and nonlocal"},
    {"def f(*, a, a): pass\n", "1:13-1:14 duplicate argument 'a' in function definition"},
    {"def f(a, /, a): pass\n", "1:13-1:14 duplicate argument 'a' in function definition"},
    {"def f(**a, b): pass\n", "1:12-1:13 arguments cannot follow var-keyword argument"},
    {"def f():\n    del x\n    global x\n", "3:5-3:13 name 'x' is assigned to before global declaration"},
    {"def f():\n    def x(): pass\n    global x\n",
     "3:5-3:13 name 'x' is assigned to before global declaration"},
    {"def f():\n    x += 1\n    global x\n", "3:5-3:13 name 'x' is assigned to before global declaration"},
    {"x = 1\nglobal x\n", "2:1-2:9 name 'x' is assigned to before global declaration"},
    {"class C:\n    x = 1\n    nonlocal x\n", "3:5-3:15 name 'x' is assigned to before nonlocal declaration"},
    {"def f():\n    try: pass\n    except E as x: pass\n    nonlocal x\n",
     "4:5-4:15 name 'x' is assigned to before nonlocal declaration"},
};

/// line message
const Case kWarnings[] = {
    {"while x:\n    try:\n        pass\n    finally:\n        break\n", "5 'break' in a 'finally' block\n"},
    {"def f():\n    try: pass\n    finally: return 1\n", "3 'return' in a 'finally' block\n"},
    {"def f():\n    for x in y:\n        try: pass\n        finally:\n            for z in w: continue\n     "
     "       continue\n",
     "6 'continue' in a 'finally' block\n"},
    {"assert (x, \"msg\")\n", "1 assertion is always true, perhaps remove parentheses?\n"},
    {"x is 1\n", "1 \"is\" with 'int' literal. Did you mean \"==\"?\n"},
    {"x is not \"a\"\n", "1 \"is not\" with 'str' literal. Did you mean \"!=\"?\n"},
    {"1 is 1\n", "1 \"is\" with 'int' literal. Did you mean \"==\"?\n"},
    {"x is ()\n", "1 \"is\" with 'tuple' literal. Did you mean \"==\"?\n"},
    {"x is (1, 2)\n", "1 \"is\" with 'tuple' literal. Did you mean \"==\"?\n"},
    {"\"a\"()\n", "1 'str' object is not callable; perhaps you missed a comma?\n"},
    {"[1, 2](3)\n", "1 'list' object is not callable; perhaps you missed a comma?\n"},
    {"(1, 2)(3)\n", "1 'tuple' object is not callable; perhaps you missed a comma?\n"},
    {"1[0]\n", "1 'int' object is not subscriptable; perhaps you missed a comma?\n"},
    {"\"a\"[\"b\"]\n", "1 str indices must be integers or slices, not str; perhaps you missed a comma?\n"},
    {"[1, 2][1, 2]\n", "1 list indices must be integers or slices, not tuple; perhaps you missed a comma?\n"},
    {"[1][\"a\"]\n", "1 list indices must be integers or slices, not str; perhaps you missed a comma?\n"},
    {"{1}[0]\n", "1 'set' object is not subscriptable; perhaps you missed a comma?\n"},
    {"(lambda: 0)[1]\n", "1 'function' object is not subscriptable; perhaps you missed a comma?\n"},
    {"f\"a\"[\"b\"]\n", "1 str indices must be integers or slices, not str; perhaps you missed a comma?\n"},
    {"None[1]\n", "1 'NoneType' object is not subscriptable; perhaps you missed a comma?\n"},
    {"x = \"\\d\"\n",
     "1 \"\\d\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "
     "\"\\\\d\"? A raw string is also an option.\n"},
    {"x = 1if 1 else 2\n", "1 invalid decimal literal\n"},
};

/// Nothing to complain about.
const char* const kFine[] = {
    "def f(): return (x async for x in y)\n",
    "async def f(): return [[x async for x in y] for z in w]\n",
    "async def f():\n    [x for x in await y]\n    {await x for x in y}\n    return (await x for x in y)\n",
    "def f():\n    yield\n    async def g():\n        yield\n",
    "def f():\n    return\n    yield\n",
    "def f():\n    lambda: (yield)\n",
    "(x := 1)\n",
    "x = [y for y in z if (q := y)]\n",
    "def f(a=(b := 1)): pass\n",
    "lambda: (x := 1)\n",
    "x is None\n",
    "class C:\n    def f(self):\n        global __x\n        __x = 1\n        return __x\n",
    "def f():\n    import x\n    global x\n",
    "global x\nx = 1\n",
};

}  // namespace

TEST_CASE("errors have CPython's words and places") {
    for (const Case& c : kErrors) {
        INFO(c.source);
        CHECK(code_tests::error_of(c.source) == c.expected);
    }
}

TEST_CASE("warnings have CPython's words and lines") {
    for (const Case& c : kWarnings) {
        INFO(c.source);
        CHECK(code_tests::error_of(c.source) == "");
        CHECK(code_tests::warnings_of(c.source) == c.expected);
    }
}

TEST_CASE("what CPython compiles without a word is compiled without a word") {
    for (const char* source : kFine) {
        INFO(source);
        CHECK(code_tests::error_of(source) == "");
        CHECK(code_tests::warnings_of(source) == "");
    }
}
