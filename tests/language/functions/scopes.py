# global, nonlocal, shadowing, class scopes and del.
# python: 3.14
x = "global"
def a():
    x = "a"
    def b():
        global x
        x = "changed by b"
        def c(): return x
        return c()
    return b(), x
print(a(), x)
def d():
    n = 0
    class C:
        n = 5
        def m(self): return n
        k = [n for _ in range(1)]
    return C().m(), C.k, C.n
print(d())
def e():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as err:
        return str(err)
print(e())
for text in ("def f():\n x = 1\n global x", "nonlocal z", "def f(a):\n global a", "def f():\n nonlocal q", "class C:\n nonlocal w", "def f():\n print(x)\n nonlocal x", "global g\nglobal g", "def f(x, x): pass", "lambda a, a: 1", "def f(a=1, b): pass", "def f(*): pass", "def f(**k, a): pass",
             "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "f(x for x in y, 1)", "return 5", "yield 1", "await x", "break", "continue", "async def f():\n yield 1\n return 2", "def f():\n await x", "class C(x=1, x=2): pass", "[x async for x in y]", "def f(): [await x for x in y]", "None = 1", "f() = 1", "a + 1 = 2", "(a, b) += 1", "x: int: str", "del f()", "del (a, 1)", "for f() in x: pass", "with x as f(): pass", "import a.b as c.d", "from . import *", "from x import (a, b", "try: pass", "try:\n pass\nexcept:\n pass\nexcept A:\n pass", "if x:\npass", "x = 5 y", "'a' 1", "lambda: (yield)", "def f():\n  x\n y", "@\nx", "print 'a'", "exec 'a'", "a = = b", "a ==", "(", ")", "[1, 2", "{1: 2, 3}", "{1, 2: 3}", "{**a, b}", "x if y", "x if y else", "not", "a not b", "1 is not", "a := 1", "(a := )", "f(a := 1, b=2)", "f(a.b=1)", "f(1=2)", "f(True=1)", "...=1", "a, b := 1", "0777", "0b2", "0xg", "1__0", "1_", "1e", "1.e+", "'abc", '"""abc', "f'{'", "b'é'", "\\x", "a\\ b", "$", "a?b", "a!b", "é = 1; ñ = é", "x = “a”", "match x:\n case 1: pass\n case", "type X = ", "type X[T] = T; type 5", "def f[T, T](): pass", "class C[T=int, U]: pass", "except* x", "try: x\nexcept* A: y\nexcept B: z", "try: x\nexcept*: y", "for x in *a, b: pass", "x = *a", "*a", "print(*)", "f(**)", "async x", "async with", "def async(): pass", "class pass: pass", "global", "import", "from x", "raise x from", "assert", "del", "while", "with", "elif x: y", "else: x", "finally: x"):
    try:
        compile(text, "s", "exec")
        print("ok", repr(text))
    except SyntaxError as err:
        print(type(err).__name__, err.msg, err.lineno, err.offset)
# expect: ('changed by b', 'a') changed by b
# expect: (0, [0], 5)
# expect: cannot access local variable 'v' where it is not associated with a value
# expect: SyntaxError name 'x' is assigned to before global declaration 3 2
# expect: SyntaxError nonlocal declaration not allowed at module level 1 1
# expect: SyntaxError name 'a' is parameter and global 2 2
# expect: SyntaxError no binding for nonlocal 'q' found 2 2
# expect: SyntaxError no binding for nonlocal 'w' found 2 2
# expect: SyntaxError name 'x' is used prior to nonlocal declaration 3 2
# expect: ok 'global g\nglobal g'
# expect: SyntaxError duplicate argument 'x' in function definition 1 10
# expect: SyntaxError duplicate argument 'a' in function definition 1 11
# expect: SyntaxError parameter without a default follows parameter with a default 1 12
# expect: SyntaxError named arguments must follow bare * 1 7
# expect: SyntaxError arguments cannot follow var-keyword argument 1 12
# expect: SyntaxError positional argument follows keyword argument 1 9
# expect: SyntaxError iterable argument unpacking follows keyword argument unpacking 1 6
# expect: SyntaxError keyword argument repeated: a 1 8
# expect: SyntaxError Generator expression must be parenthesized 1 3
# expect: SyntaxError 'return' outside function 1 1
# expect: SyntaxError 'yield' outside function 1 1
# expect: SyntaxError 'await' outside function 1 1
# expect: SyntaxError 'break' outside loop 1 1
# expect: SyntaxError 'continue' not properly in loop 1 1
# expect: SyntaxError 'return' with value in async generator 3 2
# expect: SyntaxError 'await' outside async function 2 2
# expect: SyntaxError keyword argument repeated: x 1 14
# expect: SyntaxError asynchronous comprehension outside of an asynchronous function 1 1
# expect: SyntaxError asynchronous comprehension outside of an asynchronous function 1 10
# expect: SyntaxError cannot assign to None 1 1
# expect: SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? 1 1
# expect: SyntaxError cannot assign to expression here. Maybe you meant '==' instead of '='? 1 1
# expect: SyntaxError 'tuple' is an illegal expression for augmented assignment 1 1
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError cannot delete function call 1 5
# expect: SyntaxError cannot delete literal 1 9
# expect: SyntaxError cannot assign to function call 1 5
# expect: SyntaxError cannot assign to function call 1 11
# expect: SyntaxError cannot use attribute as import target 1 15
# expect: ok 'from . import *'
# expect: SyntaxError '(' was never closed 1 15
# expect: SyntaxError expected 'except' or 'finally' block 1 10
# expect: SyntaxError default 'except:' must be last 3 1
# expect: IndentationError expected an indented block after 'if' statement on line 1 2 1
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 5
# expect: ok 'lambda: (yield)'
# expect: IndentationError unindent does not match any outer indentation level 3 3
# expect: SyntaxError invalid syntax 1 2
# expect: SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? 1 1
# expect: SyntaxError Missing parentheses in call to 'exec'. Did you mean exec(...)? 1 1
# expect: SyntaxError invalid syntax 1 5
# expect: SyntaxError invalid syntax 1 5
# expect: SyntaxError '(' was never closed 1 1
# expect: SyntaxError unmatched ')' 1 1
# expect: SyntaxError '[' was never closed 1 1
# expect: SyntaxError ':' expected after dictionary key 1 8
# expect: SyntaxError invalid syntax 1 6
# expect: SyntaxError ':' expected after dictionary key 1 7
# expect: SyntaxError expected 'else' after 'if' expression 1 1
# expect: SyntaxError expected expression after 'else', but statement is given 1 12
# expect: SyntaxError invalid syntax 1 4
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 9
# expect: SyntaxError invalid syntax 1 3
# expect: SyntaxError invalid syntax 1 7
# expect: ok 'f(a := 1, b=2)'
# expect: SyntaxError expression cannot contain assignment, perhaps you meant "=="? 1 3
# expect: SyntaxError expression cannot contain assignment, perhaps you meant "=="? 1 3
# expect: SyntaxError cannot assign to True 1 3
# expect: SyntaxError cannot assign to ellipsis here. Maybe you meant '==' instead of '='? 1 1
# expect: SyntaxError invalid syntax 1 6
# expect: SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1 1
# expect: SyntaxError invalid digit '2' in binary literal 1 3
# expect: SyntaxError invalid hexadecimal literal 1 2
# expect: SyntaxError invalid decimal literal 1 2
# expect: SyntaxError invalid decimal literal 1 2
# expect: SyntaxError invalid decimal literal 1 1
# expect: SyntaxError invalid decimal literal 1 4
# expect: SyntaxError unterminated string literal (detected at line 1) 1 1
# expect: SyntaxError unterminated triple-quoted string literal (detected at line 1) 1 1
# expect: SyntaxError f-string: expecting '}' 1 4
# expect: SyntaxError bytes can only contain ASCII literal characters 1 1
# expect: SyntaxError unexpected character after line continuation character 1 2
# expect: SyntaxError unexpected character after line continuation character 1 3
# expect: SyntaxError invalid syntax 1 1
# expect: SyntaxError invalid syntax 1 2
# expect: SyntaxError invalid syntax 1 2
# expect: ok 'é = 1; ñ = é'
# expect: SyntaxError invalid character '“' (U+201C) 1 5
# expect: SyntaxError invalid syntax 3 6
# expect: SyntaxError invalid syntax 1 10
# expect: SyntaxError invalid syntax 1 21
# expect: SyntaxError duplicate type parameter 'T' 1 10
# expect: SyntaxError non-default type parameter 'U' follows default type parameter 1 16
# expect: SyntaxError invalid syntax 1 1
# expect: SyntaxError cannot have both 'except' and 'except*' on the same 'try' 3 1
# expect: SyntaxError expected one or more exception types 2 8
# expect: ok 'for x in *a, b: pass'
# expect: SyntaxError can't use starred expression here 1 5
# expect: SyntaxError can't use starred expression here 1 1
# expect: SyntaxError Invalid star expression 1 8
# expect: SyntaxError invalid syntax 1 5
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 11
# expect: SyntaxError invalid syntax 1 5
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError Expected one or more names after 'import' 1 7
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 13
# expect: SyntaxError invalid syntax 1 7
# expect: SyntaxError invalid syntax 1 4
# expect: SyntaxError invalid syntax 1 6
# expect: SyntaxError invalid syntax 1 5
# expect: SyntaxError invalid syntax 1 1
# expect: SyntaxError invalid syntax 1 1
# expect: SyntaxError invalid syntax 1 1
