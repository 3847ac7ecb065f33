# Writes tracebacks.tsv: programs that raise, what their exceptions consist of, what ast says about the pieces of
# source that traceback.py asks about, and the text that CPython prints.
import ast
import linecache
import traceback
import types

PROGRAMS = {
    "plain": """
def f(x):
    return 1 / x

def g():
    f(0)

g()
""",
    "binary operators": """
def f(a, b):
    value = (a + b) * 2 - a[0] ** (b
        + 1)
    return value
f([1], 2)
""",
    "operator on its own line": """
a = 1
b = "x"
c = (
    a
    +
    b
)
""",
    "subscripts": """
data = {"key": [1, 2, 3]}
def look(d):
    return d["key"] [ 7 ] + d["nothing"][0]
look(data)
""",
    "missing key": """
def look(d): return d["a"]["b"]
x = look({"a": {}})
""",
    "calls": """
def f(*args):
    raise ValueError("no")
class A:
    def m(self, x):
        return f(x, (1,
                     2))
def h():
    x = f(1)
def k():
    return f(1)
def l():
    return A().m(3)
try:
    h()
except ValueError:
    try:
        k()
    except ValueError:
        l()
""",
    "call over many lines": """
def f(*args):
    raise ValueError("no")
def g():
    f(
        1,
        2,
        3,
        4,
        5,
    )
def h():
    return (f(1)
        + 2)
try:
    h()
except ValueError as e:
    try:
        g()
    except ValueError as e2:
        raise RuntimeError("both") from e
""",
    "middle lines": """
def f(*args):
    raise ValueError("no")
x = [
    1,
    f(1,
      2,
      3),
    4]
y = x
""",
    "abbreviated": """
def f(*a): return 1
x = (f(1,
       2,
       3,
       4) +
     f(1) +
     "text" +
     f(2,
       3,
       4))
""",
    "attribute": """
class C:
    pass
C().value.other
""",
    "comment behind": """
x = 1 / 0  # this fails
""",
    "unicode": """
größe = {"ä": 1}
print("日本語", größe["ö"] + größe["日本"], "x")
""",
    "emoji": """
x = "🐍🐍" + 1 + "y"
""",
    "tabs": """
def f():
\tif True:
\t\treturn [1][
\t\t\t2]
f()
""",
    "recursion": """
def f(n):
    if n == 0:
        raise KeyError("deep")
    f(n - 1)
f(10)
""",
    "short recursion": """
def f(n):
    if n == 0:
        raise KeyError("deep")
    f(n - 1)
f(4)
""",
    "mutual recursion": """
def f(n):
    return g(n - 1)
def g(n):
    if n < 0: raise ValueError(n)
    return f(n)
f(5)
""",
    "nested names": """
def outer():
    def inner():
        return [x / 0 for x in (1, 2)]
    class K:
        def method(self):
            return (lambda: inner())()
    return K().method()
outer()
""",
    "cause": """
try:
    {}["a"]
except KeyError as e:
    raise RuntimeError("failed") from e
""",
    "context": """
def handle():
    try:
        {}["a"]
    except KeyError:
        [][1]
handle()
""",
    "suppressed": """
try:
    {}["a"]
except KeyError:
    raise RuntimeError("failed") from None
""",
    "long chain": """
try:
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("v") from e
    except ValueError:
        raise KeyError("k")
except KeyError as e:
    raise OSError(2000, "os") from e
""",
    "notes": """
e = ValueError("with notes")
e.add_note("first")
e.add_note("second\\nwith two lines")
raise e
""",
    "odd notes": """
e = ValueError("odd")
e.__notes__ = 5
raise e
""",
    "no message": """
class MyError(Exception):
    pass
raise MyError
""",
    "message of lines": """
raise ValueError("one\\ntwo\\n")
""",
    "bad str": """
class Bad(Exception):
    def __str__(self):
        return 5
raise Bad()
""",
    "exit": """
raise SystemExit(3)
""",
    "assert": """
def check(a):
    assert a == 2, f"got {a}"
check(1)
""",
    "group": """
def fail(n):
    raise ValueError(n)
errors = []
for i in range(3):
    try:
        fail(i)
    except ValueError as e:
        errors.append(e)
raise ExceptionGroup("several", errors)
""",
    "group in group": """
def make():
    try:
        raise KeyError("k")
    except KeyError as e:
        e.add_note("a note")
        return e
def main():
    inner = ExceptionGroup("inner", [make(), TypeError("t\\nu")])
    try:
        raise inner
    except ExceptionGroup as e:
        raise ExceptionGroup("outer", [e, ValueError(1), ExceptionGroup("last", [OSError("x")])])
main()
""",
    "group with causes": """
def a():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("from zero") from e
def b():
    try:
        a()
    except ValueError as e:
        raise ExceptionGroup("g", [e, KeyError(1)]) from e
try:
    b()
except ExceptionGroup as g:
    raise RuntimeError("end")
""",
    "wide group": """
raise ExceptionGroup("wide", [ValueError(i) for i in range(18)])
""",
    "wide group by one": """
raise ExceptionGroup("wide", [ValueError(i) for i in range(16)])
""",
    "deep group": """
g = ValueError("bottom")
for i in range(13):
    g = ExceptionGroup(f"level {i}", [g])
raise g
""",
    "group with note": """
g = ExceptionGroup("m", [ValueError(1)])
g.add_note("of the group")
raise g
""",
    "group and context": """
try:
    1 / 0
except ZeroDivisionError:
    raise BaseExceptionGroup("m", [KeyboardInterrupt(), ValueError()])
""",
    "shared exception": """
e = ValueError("shared")
g = ExceptionGroup("g", [e, e])
g.__cause__ = e
raise g
""",
    "except star": """
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError as e:
    raise KeyError("new")
""",
    "syntax error": "compile('x = (1,\\n  2', 'y.py', 'exec')\n",
    "syntax error within": "compile('def f():\\n    return  a b c\\n', 'y.py', 'exec')\n",
    "indentation error": "compile('if x:\\ny = 1\\n', 'y.py', 'exec')\n",
    "tab in syntax error": "compile('if x:\\n\\ty = = 1\\n', 'y.py', 'exec')\n",
    "unfinished string": "compile('x = \\'abc\\n', 'y.py', 'exec')\n",
    "unicode syntax error": "compile('größe = ä ö\\n', 'y.py', 'exec')\n",
    "syntax error made by hand": "raise SyntaxError('by hand', ('f.py', 3, 5, '   text here\\n', 3, 9))\n",
    "syntax error without text": "raise SyntaxError('by hand', ('f.py', 3, None, None))\n",
    "syntax error alone": "raise SyntaxError('alone')\n",
    "syntax error without line": "raise SyntaxError('m', ('f.py', None, None, None))\n",
    "syntax error over lines": "raise SyntaxError('m', ('f.py', 3, 2, 'abc def', 4, 2))\n",
    "hint": "somthing = 1\nsomething\n",
    "statement without value": """
def f():
    global x
    x = 5
    del y, x
    import nothing_there
try:
    f()
except NameError:
    pass
for x in 5: pass
""",
    "with and for": """
class Manager:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError("exit")
with Manager() as m:
    for i in range(2): pass
""",
    "conditions": """
class B:
    def __bool__(self): raise ValueError("b")
if (B() and
    True):
    pass
""",
    "comparison": """
x = 1
y = x < "a" < 3
""",
    "unary": """
y = -"a" + 1
""",
    "starred": """
def f(**k): pass
f(**{"a": 1}, **{"a": 2})
""",
    "format": """
x = "t"
print(f"value {x:d} and {x}")
""",
    "await like": """
import types
@types.coroutine
def y(): yield
async def inner():
    await y()
    raise ValueError("async")
async def outer():
    await inner()
c = outer()
c.send(None)
c.send(None)
""",
}


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def characters(line, offset):
    return len(line.encode()[:offset].decode())


def place(lines, lineno, offset):
    return f"{lineno} {characters(lines[lineno], offset)}"


def operation(segment):
    try:
        tree = ast.parse(f"(\n{segment}\n)")
    except SyntaxError:
        return None
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return None
    lines, e = segment.split("\n"), tree.body[0].value
    match e:
        case ast.BinOp():
            left, right = e.left, e.right
        case ast.Subscript():
            left, right = e.value, e.slice
        case ast.Call():
            left, right = e.func, None
        case _:
            return None
    kind = {ast.BinOp: "binary", ast.Subscript: "subscript", ast.Call: "call"}[type(e)]
    start = place(lines, right.lineno - 2, right.col_offset) if right is not None else "0 0"
    return f"{kind} {place(lines, left.end_lineno - 2, left.end_col_offset)} {start} {place(lines, e.end_lineno - 2, e.end_col_offset)}"


def statement(text):
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    if not tree.body:
        return "none 0 0 0 0"
    lines, value = text.split("\n"), None
    match tree.body[0]:
        case ast.Return(value=ast.Call(func=ast.Name())) as s:
            value = s.value
        case ast.Assign(targets=[ast.Name()], value=ast.Call()) as s:
            value = s.value
    if value is None:
        return None
    return f"plain_call {place(lines, value.lineno - 1, value.col_offset)} {place(lines, value.end_lineno - 1, value.end_col_offset)}"


class Case:
    def __init__(self, name, source):
        self.source, self.known, self.out, self.hints = source, {}, [f"case {name}"], {}
        for line in source.split("\n"):
            self.out.append("source " + escaped(line))

    def record(self, e):
        if id(e) in self.known:
            return self.known[id(e)]
        number = self.known[id(e)] = len(self.known)
        cause = self.record(e.__cause__) if e.__cause__ else -1
        context = self.record(e.__context__) if e.__context__ else -1
        children = [self.record(x) for x in e.exceptions] if isinstance(e, BaseExceptionGroup) else []
        base = next(t for t in type(e).__mro__ if t.__module__ == "builtins").__name__
        text = traceback._safe_string(e, "exception")
        self.out.append(f"exception {number} {type(e).__qualname__} {base} {cause} {context} {int(e.__suppress_context__)}"
                        f" {escaped(text)}")
        if isinstance(e, SyntaxError):
            for n in ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"]:
                v = getattr(e, n)
                if v is not None:
                    self.out.append(f"field {n} {'int' if isinstance(v, int) else 'str'} {escaped(str(v))}")
        if children:
            self.out.append("children " + " ".join(map(str, children)))
        for note in getattr(e, "__notes__", []) if isinstance(getattr(e, "__notes__", []), list) else [None]:
            self.out.append("note " + escaped(note) if note is not None else "odd_notes")
        hint = traceback.TracebackException.from_exception(e)._str[len(text):]
        if hint and not isinstance(e, SyntaxError):
            self.out.append("hint " + hint)
        lines = self.source.split("\n")
        for frame, (line, end_line, col, end_col) in traceback._walk_tb_with_full_positions(e.__traceback__):
            if frame.f_code.co_filename != "x.py":
                continue
            if col is not None:
                col, end_col = characters(lines[line - 1], col), characters(lines[end_line - 1], end_col)
            else:
                col = end_col = -1
            self.out.append(f"frame {line} {col} {end_line} {end_col} {frame.f_code.co_qualname}")
        return number


def run(name, source):
    case = Case(name, source)
    linecache.cache["x.py"] = (len(source), None, [l + "\n" for l in source.split("\n")], "x.py")
    asked = {}
    real_extract, real_show = traceback._extract_caret_anchors_from_line_segment, traceback.StackSummary._should_show_carets

    def extract(segment):
        if answer := operation(segment):
            asked[f"operation {escaped(segment)}\t{answer}"] = None
        return real_extract(segment)

    def show(self, start, end, lines, anchors):
        text = "\n".join(lines)
        if answer := statement(text):
            asked[f"statement {escaped(text)}\t{answer}"] = None
        return real_show(self, start, end, lines, anchors)

    module = types.ModuleType("__main__")
    code = compile(source, "x.py", "exec")
    try:
        exec(code, module.__dict__)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        x = e
    root = case.record(x)
    traceback._extract_caret_anchors_from_line_segment, traceback.StackSummary._should_show_carets = extract, show
    text = "".join(traceback.format_exception(x))
    traceback._extract_caret_anchors_from_line_segment, traceback.StackSummary._should_show_carets = real_extract, real_show
    print("\n".join(case.out))
    for line in asked:
        print(line)
    print(f"print {root}")
    for line in text.split("\n"):
        print("expected " + escaped(line))


for name, source in PROGRAMS.items():
    run(name, source)
print("end")
