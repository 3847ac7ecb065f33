// What small sources compile to.
#include "tests/code/support.h"
#include "tests/support/catch_compat.h"

using code_tests::listing_of_function;
using code_tests::listing_of_method;

TEST_CASE("a function of parameters reads its registers in place") {
    CHECK(listing_of_function("def f(a, b):\n    return a + b\n") ==
          "   *2    0 Add t0 a b\n"
          "    2    1 Return t0!\n");
}

TEST_CASE("a comparison is fused with its jump, a small int is part of the instruction") {
    CHECK(listing_of_function("def f(n):\n    while n > 0:\n        n -= 1\n") ==
          "   *2    0 JumpNotGtImm n #0 -> 3\n"
          "   *3    1 SubImm n n #1 in-place\n"
          "    -    2 JumpBack -> 0\n"
          "    -    3 LoadConst t0 None\n"
          "    -    4 Return t0!\n");
}

TEST_CASE("a local that may be unbound is checked once") {
    CHECK(listing_of_function("def f(a):\n    if a:\n        x = 1\n    print(x)\n    return x\n") ==
          "   *2    0 JumpIfFalse a -> 2\n"
          "   *3    1 LoadInt x #1\n"
          "   *4    2 LoadGlobal t0 print\n"
          "    4    3 CheckLocal x 'x'\n"
          "    4    4 Move t1 x\n"
          "    4    5 Call t0 1 discard\n"
          "   *5    6 Return x\n");
}

TEST_CASE("arguments are evaluated where the call wants them") {
    CHECK(listing_of_function("def f(a):\n    return g(a, 1, h(a))\n") ==
          "   *2    0 LoadGlobal t0 g\n"
          "    2    1 Move t1 a\n"
          "    2    2 LoadInt t2 #1\n"
          "    2    3 LoadGlobal t3 h\n"
          "    2    4 Move t4 a\n"
          "    2    5 Call t3 1 t3\n"
          "    2    6 Call t0 3 t0\n"
          "    2    7 Return t0!\n");
}

TEST_CASE("a method call finds function and self at once") {
    CHECK(listing_of_function("def f(a):\n    a.b(1).c(k=2)\n") ==
          "   *2    0 LoadMethod t0 a .b\n"
          "    2    1 LoadInt t2 #1\n"
          "    2    2 CallMethod t0 1 t0\n"
          "    2    3 LoadMethod t0 t0! .c\n"
          "    2    4 LoadInt t2 #2\n"
          "    2    5 CallKw t0 0 ('k',) method\n"
          "    -    6 Release t0\n"
          "    -    7 LoadConst t0 None\n"
          "    -    8 Return t0!\n");
}

TEST_CASE("a call with stars takes a tuple and a dict") {
    CHECK(listing_of_function("def f(a, b):\n    return g(1, *a, k=2, **b)\n") ==
          "   *2    0 LoadGlobal t0 g\n"
          "    2    1 LoadInt t1 #1\n"
          "    2    2 BuildList t1 1\n"
          "    2    3 ListExtend t1 a\n"
          "    2    4 ListToTuple t1\n"
          "    2    5 LoadConst t2 'k'\n"
          "    2    6 LoadInt t3 #2\n"
          "    2    7 BuildDict t2 1\n"
          "    2    8 DictMerge t2 b t0\n"
          "    2    9 CallEx t0 1\n"
          "    2   10 Return t0!\n");
}

TEST_CASE("a walrus does not change an operand that was read before it") {
    CHECK(listing_of_function("def f(a):\n    return a + (a := 1)\n") ==
          "   *2    0 Move t0 a\n"
          "    2    1 LoadInt t1 #1\n"
          "    2    2 Move a t1\n"
          "    2    3 Add t0 t0! t1!\n"
          "    2    4 Return t0!\n");
}

TEST_CASE("a chained comparison evaluates its middle once") {
    CHECK(listing_of_function("def f(a, b):\n    return a < b() < 3\n") ==
          "   *2    0 Move t1 b\n"
          "    2    1 Call t1 0 t1\n"
          "    2    2 Lt t0 a t1\n"
          "    2    3 JumpIfFalse t0 -> 8\n"
          "    2    4 Release t0\n"
          "    2    5 LoadInt t2 #3\n"
          "    2    6 Lt t0 t1! t2!\n"
          "    -    7 Jump -> 9\n"
          "   *2    8 Release t1\n"
          "   *2    9 Return t0!\n");
}

TEST_CASE("and, or keep the value that decides") {
    CHECK(listing_of_function("def f(a, b):\n    return a or b.c\n") ==
          "   *2    0 Move t0 a\n"
          "    2    1 JumpIfTrue t0 -> 4\n"
          "    2    2 Release t0\n"
          "    2    3 LoadAttr t0 b .c\n"
          "   *2    4 Return t0!\n");
}

TEST_CASE("items are unpacked into locals that stand side by side") {
    CHECK(listing_of_function("def f(x):\n    for a, b in x:\n        pass\n") ==
          "   *2    0 GetIter t0 x\n"
          "   *2    1 ForIter t1 t0 -> 4\n"
          "    2    2 UnpackSequence a t1! 2\n"
          "   *3    3 JumpBack -> 1\n"
          "    -    4 LoadConst t0 None\n"
          "    -    5 Return t0!\n");
}

TEST_CASE("two values are swapped without a tuple") {
    CHECK(listing_of_function("def f(a, b):\n    a, b = b, a\n") ==
          "   *2    0 Move t0 b\n"
          "    2    1 Move t1 a\n"
          "    2    2 Move a t0!\n"
          "    2    3 Move b t1!\n"
          "    -    4 LoadConst t0 None\n"
          "    -    5 Return t0!\n");
}

TEST_CASE("an augmented item evaluates container and index once") {
    CHECK(listing_of_function("def f(a, i):\n    a[i()] += 1\n") ==
          "   *2    0 Move t0 i\n"
          "    2    1 Call t0 0 t0\n"
          "    2    2 LoadSubscript t1 a t0\n"
          "    2    3 AddImm t1 t1! #1 in-place\n"
          "    2    4 StoreSubscript a t0! t1!\n"
          "    -    5 LoadConst t0 None\n"
          "    -    6 Return t0!\n");
}

TEST_CASE("a comprehension is part of the function; its variable ends with it") {
    CHECK(listing_of_function("def f(x):\n    return [a for a in x if a]\n") ==
          "   *2    0 GetIter t2 x\n"
          "    2    1 BuildList t0 0\n"
          "   *2    2 ForIter t1 t2 -> 8\n"
          "    2    3 JumpIfFalse t1 -> 5\n"
          "    2    4 ListAppend t0 t1\n"
          "   *2    5 JumpBack -> 2\n"
          "    -    6 Release t1\n"
          "   *2    7 Reraise t0\n"
          "   *2    8 Release t1\n"
          "    2    9 Return t0!\n"
          "  1..6 -> 6 t0\n");
}

TEST_CASE("a variable that a lambda in a comprehension uses is a cell of that comprehension") {
    CHECK(listing_of_function("def f(x):\n    return [lambda: a for a in x]\n") ==
          "   *2    0 GetIter t2 x\n"
          "    2    1 Release t1\n"
          "    2    2 MakeCell t1\n"
          "    2    3 BuildList t0 0\n"
          "   *2    4 ForIter t3 t2 -> 13\n"
          "    2    5 StoreDeref t1 t3!\n"
          "    2    6 Move t3 t1\n"
          "    2    7 BuildTuple t3 1\n"
          "    2    8 MakeFunction t3 <f.<locals>.<lambda>> 8\n"
          "    2    9 ListAppend t0 t3!\n"
          "    2   10 JumpBack -> 4\n"
          "    -   11 Release t1\n"
          "   *2   12 Reraise t0\n"
          "   *2   13 Release t1\n"
          "    2   14 Return t0!\n"
          "  3..11 -> 11 t0\n");
}

TEST_CASE("await drives one instruction") {
    CHECK(
        listing_of_function("async def f(a):\n    x = await a\n    async for y in x:\n        return y\n") ==
        "   *2    0 GetAwaitable t0 a 0\n"
        "    2    1 Await t0 x\n"
        "   *3    2 GetAIter t0 x\n"
        "    3    3 GetANext t1 t0\n"
        "    3    4 Await t1 t1\n"
        "    3    5 Move y t1!\n"
        "   *4    6 Release t0\n"
        "    4    7 Return y\n"
        "    3    8 EndAsyncFor t1 t0\n"
        "    -    9 LoadConst t0 None\n"
        "    -   10 Return t0!\n"
        "  3..5 -> 8 t1\n");
}

TEST_CASE("try, except and finally keep the exception below their bodies") {
    CHECK(listing_of_function("def f():\n    try:\n        g()\n    except E as e:\n        h(e)\n    "
                              "finally:\n        k()\n") ==
          "   *2    0 Nop\n"
          "   *3    1 LoadGlobal t0 g\n"
          "    3    2 Call t0 0 discard\n"
          "    -    3 Jump -> 23\n"
          "    -    4 PushExc t1 t0\n"
          "   *4    5 LoadGlobal t2 E\n"
          "    4    6 JumpIfNoMatch t0 t2! -> 20\n"
          "    4    7 Move e t0!\n"
          "   *5    8 LoadGlobal t2 h\n"
          "    5    9 Move t3 e\n"
          "    5   10 Call t2 1 discard\n"
          "    -   11 PopExc t1\n"
          "    -   12 LoadConst t2 None\n"
          "    -   13 Move e t2!\n"
          "    -   14 DeleteLocal e 'e'\n"
          "    -   15 Jump -> 23\n"
          "    -   16 LoadConst t3 None\n"
          "    -   17 Move e t3!\n"
          "    -   18 DeleteLocal e 'e'\n"
          "    -   19 Reraise t2\n"
          "    -   20 Reraise t0\n"
          "    -   21 PopExc t1\n"
          "    -   22 Reraise t2\n"
          "   *7   23 LoadGlobal t0 k\n"
          "    7   24 Call t0 0 discard\n"
          "    -   25 Jump -> 32\n"
          "    -   26 PushExc t1 t0\n"
          "   *7   27 LoadGlobal t2 k\n"
          "    7   28 Call t2 0 discard\n"
          "    -   29 Reraise t0\n"
          "    -   30 PopExc t1\n"
          "    -   31 Reraise t2\n"
          "    -   32 LoadConst t0 None\n"
          "    -   33 Return t0!\n"
          "  1..3 -> 4 t0\n"
          "  3..5 -> 26 t0\n"
          "  5..8 -> 21 t2\n"
          "  8..11 -> 16 t2\n"
          "  11..16 -> 26 t0\n"
          "  16..21 -> 21 t2\n"
          "  21..23 -> 26 t0\n"
          "  27..30 -> 30 t2\n");
}

TEST_CASE("with leaves __exit__ in two registers under its body") {
    CHECK(listing_of_function("def f(a):\n    with a as b:\n        return b\n") ==
          "   *2    0 Move t0 a\n"
          "    2    1 WithLookup t0\n"
          "    2    2 CallMethod t2 0 b\n"
          "   *3    3 Move t2 b\n"
          "   *2    4 Move t3 t0!\n"
          "    2    5 Move t4 t1!\n"
          "    2    6 LoadConst t5 None\n"
          "    2    7 LoadConst t6 None\n"
          "    2    8 LoadConst t7 None\n"
          "    2    9 CallMethod t3 3 discard\n"
          "    -   10 Return t2!\n"
          "   *2   11 PushExc t3 t2\n"
          "    2   12 WithExceptArgs t4 t0 t2\n"
          "    2   13 CallMethod t4 3 t4\n"
          "    2   14 JumpIfTrue t4! -> 16\n"
          "    2   15 Reraise t2\n"
          "   *2   16 Release t2\n"
          "    2   17 PopExc t3\n"
          "    2   18 Release t1\n"
          "    2   19 Release t0\n"
          "    -   20 Jump -> 23\n"
          "    -   21 PopExc t3\n"
          "    -   22 Reraise t4\n"
          "    -   23 LoadConst t0 None\n"
          "    -   24 Return t0!\n"
          "  3..4 -> 11 t2\n"
          "  12..17 -> 21 t4\n");
}

TEST_CASE("a closure is a tuple of cells") {
    CHECK(listing_of_function("def f(a):\n    def g():\n        return a\n    return g\n") ==
          "    -    0 MakeCell a\n"
          "   *2    1 Move t0 a\n"
          "    2    2 BuildTuple t0 1\n"
          "    2    3 MakeFunction t0 <f.<locals>.g> 8\n"
          "    2    4 Move g t0!\n"
          "   *4    5 Return g\n");
}

TEST_CASE("super() without arguments loads the class and the first parameter") {
    CHECK(listing_of_method("class C:\n    def f(self):\n        return super().f()\n") ==
          "    -    0 CopyFreeVars __class__ 1\n"
          "   *3    1 LoadGlobal t0 super\n"
          "    3    2 LoadDeref t1 __class__ '__class__'\n"
          "    3    3 Move t2 self\n"
          "    3    4 LoadSuperMethod t0 0 .f\n"
          "    3    5 CallMethod t0 0 t0\n"
          "    3    6 Return t0!\n");
}

TEST_CASE("a generator yields and gets what is sent") {
    CHECK(listing_of_function("def f():\n    x = yield 1\n    return (yield from x)\n") ==
          "   *2    0 LoadInt t0 #1\n"
          "    2    1 Yield x t0!\n"
          "   *3    2 GetYieldFromIter t0 x\n"
          "    3    3 YieldFrom t0 t0\n"
          "    3    4 Return t0!\n");
}

TEST_CASE("a match case binds its names when all of it matches") {
    CHECK(listing_of_function("def f(x):\n    match x:\n        case [a, 1]:\n            return a\n") ==
          "   *2    0 Move t0 x\n"
          "   *3    1 MatchSequence t1 t0\n"
          "    3    2 JumpIfFalse t1! -> 11\n"
          "    3    3 GetLen t1 t0\n"
          "    3    4 JumpNotEqImm t1! #2 -> 11\n"
          "    3    5 UnpackSequence t1 t0 2\n"
          "    3    6 LoadInt t3 #1\n"
          "    3    7 JumpNotEq t2 t3! -> 11\n"
          "    3    8 Move a t1\n"
          "    -    9 ReleaseRange t0 4\n"
          "   *4   10 Return a\n"
          "   *3   11 Nop\n"
          "    -   12 ReleaseRange t1 3\n"
          "    -   13 Release t0\n"
          "    -   14 LoadConst t0 None\n"
          "    -   15 Return t0!\n");
}
