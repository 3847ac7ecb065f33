"""Writes the tables of what CPython answers, which answers.test.cpp replays.

Run it on CPython 3.14:  node cpython314.mjs make_tables.py  prints each table after a line `=== name`.
A row is: operation, arguments as a tuple literal (ASCII), repr of the result or `!Type: message`, with tabs between.
Everything comes from a fixed seed, so the tables only change when this program or CPython does. Pyodide is a
32-bit CPython: hashes and sizes beyond 2**31 are not asked here but in make_wide_tables.py.
"""
import operator
import random

ROWS = []
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
          "%": operator.mod, "**": operator.pow, "<<": operator.lshift, ">>": operator.rshift,
          "&": operator.and_, "|": operator.or_, "^": operator.xor, "divmod": divmod,
          "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt,
          ">=": operator.ge, "[]": operator.getitem}
PLAIN = {"neg": operator.neg, "pos": operator.pos, "abs": abs, "invert": operator.invert, "format": format,
         "repr": repr, "ascii": ascii, "round": round, "pow": pow, "len": len, "list": list, "hash": hash,
         "in": lambda container, item: item in container, "bool": bool, "int": int, "float": float, "str": str,
         "bytes": bytes, "bytearray": bytearray}
TYPES = {"str": str, "bytes": bytes, "bytearray": bytearray, "int": int, "float": float}


def evaluate(op, args):
    if op in BINARY:
        return BINARY[op](*args)
    if op in PLAIN:
        return PLAIN[op](*args)
    if op.endswith("**"):
        *args, keywords = args
        op = op[:-2]
    else:
        keywords = {}
    owner, name = op.split(".")
    return getattr(TYPES[owner], name)(*args, **keywords)


def literal(args):
    """repr in ASCII; ints too long for decimal digits in hexadecimal ones."""
    parts = [hex(a) if type(a) is int and abs(a) > 10**4000 else ascii(a) for a in args]
    return "(" + "".join(part + ", " for part in parts).rstrip() + ")"


def ask(op, *args):
    shown = literal(args)
    try:
        copies = [bytearray(a) if isinstance(a, bytearray) else a for a in args]
        answer = repr(evaluate(op, copies))
    except Exception as e:  # whatever it is, it is the answer
        answer = f"!{type(e).__name__}: {e}"
    # numbers that leave the doubles into the complex ones are refused here
    if "j)" in answer or answer.endswith("j"):
        return
    if "too large to convert to C long" in answer:
        return  # a matter of 32 or 64 bits
    answer = answer.encode("utf-8", "backslashreplace").decode()
    assert "\t" not in answer and "\n" not in answer, (op, args, answer)
    ROWS.append(f"{op}\t{shown}\t{answer}")


TABLES = {}


def table(name):
    def register(fill):
        TABLES[name] = fill
        return fill
    return register


def write(name):
    ROWS.clear()
    TABLES[name](random.Random(name))
    print(f"=== {name}.tsv")
    for row in dict.fromkeys(ROWS):
        print(row)


TEXTS = ["", "a", "abc", "abcabc", "Hello, World", "  padded  ", "a,b,,c", "\tx\ny\r\nz\x0bw\x0c", "it's", 'say "hi"',
         "both ' and \"", "back\\slash", "h\xe9llo w\xf6rld", "\xdf\u1e9e", "\u0130stanbul", "\u039f\u0394\u039f\u03a3 \u03a3\u0391\u03a3",
         "\u01c6\u01c5\u01c4", "\U0001d518\U0001f600", "\u2028\u2029\x85", "\xa0\u3000x\u2003", "\u0967\u0968\u0969", "\xb2\xbd\u2167",
         "\ud800", "\x00\x7f\x80", "ALLCAPS", "lower", "Title Case Text", "mIxEd", "123", "-12", "+7", "0x1F", "_id9",
         "caf\xe9_1", "9lives", "\ufb01nger", "\u1f80\u1fbc", "e\u0301", "a.b.c", "aaaa", "ab" * 20, "x=y", "{}{}", "100%",
         "\u1e9e\u0149", "\u03c3\u03a3", "A\u00ad\u03a3", "\x1c\x1d\x1e\x1f", "line1\nline2\r", "\n\n"]
BYTES = [t.encode("utf-8", "surrogatepass") for t in TEXTS]
STR_NO_ARGS = ("capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
               "isspace istitle isupper lower lstrip rstrip split rsplit splitlines strip swapcase title upper "
               "expandtabs encode").split()
BYTES_NO_ARGS = ("capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower lstrip rstrip split "
                 "rsplit splitlines strip swapcase title upper expandtabs hex decode").split()


def random_text(r, most=8):
    pools = ["abcAB .,", "\xe9\xdf\u0130\u03a3\u03c3\u01c5", "\U0001f600\U00010400\U0001d7d8", " \t\n\r\x85\u2028\xa0", "0123\u0967\xb2\u2164",
             "\u0300\xad\u02b0'"]
    return "".join(r.choice(r.choice(pools)) for _ in range(r.randrange(most + 1)))


def some_index(r):
    return r.choice([None, 0, 1, 2, 3, -1, -2, -3, 5, 100, -100])


@table("str_methods")
def _(r):
    for text in TEXTS + [random_text(r) for _ in range(120)]:
        for method in STR_NO_ARGS:
            ask(f"str.{method}", text)
        ask("repr", text)
        ask("ascii", text)
        ask("len", text)
        ask("list", text)
    for _ in range(500):
        text = r.choice(TEXTS) if r.random() < 0.5 else random_text(r, 12)
        part = text[r.randrange(len(text) + 1):][:r.randrange(3)] if r.random() < 0.7 else random_text(r, 2)
        start, stop = some_index(r), some_index(r)
        for method in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            if r.random() < 0.5:
                ask(f"str.{method}", text, part)
            else:
                ask(f"str.{method}", text, part, start, stop)
        ask("in", text, part)
        for method in ("partition", "rpartition", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"):
            if r.random() < 0.5:
                ask(f"str.{method}", text, part)
        for method in ("split", "rsplit"):
            ask(f"str.{method}", text, r.choice([None, part]), r.choice([-1, 0, 1, 2, 3]))
        ask("str.replace", text, part, random_text(r, 3), r.choice([-1, 0, 1, 2]))
        ask("str.replace", text, part, random_text(r, 3))
        ask("str.splitlines", text, r.choice([True, False]))
        for method in ("center", "ljust", "rjust"):
            ask(f"str.{method}", text, r.randrange(-1, 20), r.choice([" ", "*", "\xe9", "\U0001f600"]))
        ask("str.zfill", r.choice(["", "+", "-1", "--1", "12", text]), r.randrange(12))
        ask("str.expandtabs", text, r.randrange(-1, 9))
        ask("[]", text, r.randrange(-6, 6))
        ask("[]", text, slice(some_index(r), some_index(r), r.choice([None, 1, 2, 3, -1, -2])))
        other = r.choice(TEXTS)
        for op in ("==", "<", ">=", "!=", "+"):
            ask(op, text, other)
        ask("*", text, r.randrange(-1, 4))
        ask("*", r.randrange(-1, 4), text)
        ask("str.join", part, tuple(random_text(r, 3) for _ in range(r.randrange(4))))
        ask("str.translate", text, {97: "X", 98: None, 99: 100, 0xe9: "ee", 0x3a3: "\U0001f600"})
    for x, y, z in [("abc", "xyz", "q"), ("", "", ""), ("ab", "c", "")]:
        ask("str.maketrans", x, y)
        ask("str.maketrans", x, y, z)
    for bad in [("str.maketrans", 1), ("str.maketrans", {"ab": 1}), ("str.maketrans", {1.5: 1}), ("str.maketrans", {"a": 1, 5: "x"}),
                ("str.maketrans", 1, "a"), ("str.maketrans", "a", 1), ("str.maketrans", "a", "b", 1), ("str.find", "a", 1),
                ("str.count", "a", None), ("str.index", "a", "b"), ("str.rindex", "a", "b"), ("str.startswith", "a", 1),
                ("str.startswith", "a", ("b", 1)), ("str.startswith", "abc", ("x", "ab")), ("str.endswith", "a", [1]), ("str.endswith", "a", ()),
                ("str.endswith", "a", ("b", 1)), ("str.split", "a", 1), ("str.split", "a", ""), ("str.rsplit", "a", b"x"), ("str.split", "a", "b", "c"),
                ("str.strip", "a", 1), ("str.lstrip", "a", b"a"), ("str.rstrip", "a", []), ("str.partition", "a", ""), ("str.partition", "a", 1), ("str.rpartition", "a", None),
                ("str.replace", "a", 1, "b"), ("str.replace", "a", "b", 1), ("str.replace", "a", "b", "c", "d"), ("str.join", ",", 1),
                ("str.join", ",", ["a", 1]), ("str.join", ",", [b"a"]), ("str.join", "-", "abc"), ("str.join", "-", {"a": 1, "b": 2}), ("str.center", "a", "b"),
                ("str.center", "a", 5, "xy"), ("str.center", "a", 5, 1), ("str.ljust", "a", 5, ""), ("str.zfill", "a", "b"), ("str.expandtabs", "a", "b"),
                ("str.removeprefix", "a", 1), ("str.removesuffix", "a", None), ("str.translate", "abc", ["x"]), ("str.translate", "a", {97: 1.5}),
                ("str.translate", "a", {97: 0x110000}), ("str.translate", "a", {97: -1}), ("str.encode", "\xe9", "ascii"), ("str.encode", "a\xe9\u20ac b", "ascii"),
                ("str.encode", "\u20ac", "latin-1"), ("str.encode", "\ud800x", "utf-8"), ("str.encode", "a", "nope"), ("str.encode", "\xe9", "ascii", "nope"),
                ("str.encode", "a", 1), ("str.find", "abc", "b", "x"), ("str.find", "abc", "b", 1.5), ("[]", "abc", 3), ("[]", "abc", -4), ("[]", "abc", "a"),
                ("[]", "abc", 1.0), ("[]", "abc", None), ("[]", "abc", slice(None, None, 0)), ("[]", "abc", slice("a", None, None)), ("in", "abc", 1), ("in", "abc", None), ("in", "abc", b"a"),
                ("+", "a", 1), ("+", 1, "a"), ("+", "a", None), ("+", "a", b"a"), ("+", "a", ["b"]), ("*", "a", "b"), ("*", "a", 1.5), ("*", 1.5, "a"), ("*", "a", None), ("*", None, "a"), ("-", "a", "b"), ("/", "a", 1),
                ("*", "ab", True), ("<", "a", 1), (">=", 1, "a"), ("==", "1", 1), ("!=", "a", b"a"), ("neg", "a"), ("abs", "a"), ("invert", "a"), ("[]", "abc", True)]:
        ask(*bad)
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        for codec in ("ascii", "latin-1", "utf-8", "utf-16-le", "utf-32-be", "utf-16", "UTF8", "iso8859-1", "utf_8_sig"):
            for text in ("plain", "h\xe9\u20ac\U0001f600", "x\ud800\udc80y", ""):
                if errors == "surrogatepass" and codec not in ("utf-8", "ascii", "latin-1"):
                    continue
                ask("str.encode", text, codec, errors)


@table("bytes_methods")
def _(r):
    for content in BYTES:
        for method in BYTES_NO_ARGS:
            ask(f"bytes.{method}", content)
        ask("repr", content)
        ask("list", content)
        ask("repr", bytearray(content))
        ask("bytearray.upper", bytearray(content))
    for _ in range(350):
        content = r.choice(BYTES)
        part = content[r.randrange(len(content) + 1):][:r.randrange(3)] if r.random() < 0.7 else bytes(r.randrange(256) for _ in range(r.randrange(3)))
        start, stop = some_index(r), some_index(r)
        for method in ("find", "rfind", "index", "rindex", "count"):
            ask(f"bytes.{method}", content, r.choice([part, r.randrange(97, 110)]), start, stop)
        for method in ("startswith", "endswith"):
            ask(f"bytes.{method}", content, part, start, stop)
        ask("in", content, r.choice([part, 97, 300]))
        for method in ("partition", "rpartition", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"):
            ask(f"bytes.{method}", content, part)
        for method in ("split", "rsplit"):
            ask(f"bytes.{method}", content, r.choice([None, part]), r.choice([-1, 0, 1, 2, 3]))
        ask("bytes.replace", content, part, b"<>", r.choice([-1, 0, 1, 2]))
        ask("bytes.splitlines", content, r.choice([True, False]))
        for method in ("center", "ljust", "rjust"):
            ask(f"bytes.{method}", content, r.randrange(-1, 20), r.choice([b" ", b"*"]))
        ask("bytes.zfill", content, r.randrange(12))
        ask("bytes.hex", content, r.choice(["-", ":", b"_"]), r.choice([0, 1, 2, 3, -1, -2, -3]))
        ask("[]", content, r.randrange(-6, 6))
        ask("[]", content, slice(some_index(r), some_index(r), r.choice([None, 1, 2, 3, -1, -2])))
        ask("[]", bytearray(content), slice(some_index(r), some_index(r), r.choice([None, 1, 2, -1])))
        for op in ("==", "<", ">=", "!=", "+"):
            ask(op, content, r.choice([r.choice(BYTES), bytearray(b"abc")]))
        ask("*", content, r.randrange(-1, 4))
        ask("bytes.join", part, [b"a", bytearray(b"b"), content])
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        for codec in ("utf-8", "ascii", "latin-1"):
            for content in (b"ok", b"\xff", b"a\xc3", b"\xe2\x82", b"\xe2\x82x", b"\xc3\xa9\x80", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf4\x90\x80\x80",
                            b"\xe0\x80\x80", b"\xc0\x80", b"x\xf0\x9fy", b"\xf8\x88"):
                ask("bytes.decode", content, codec, errors)
    for content in (b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00b\x00", b""):
        ask("bytes.decode", content, "utf-16")
        ask("bytes.decode", content, "utf-16-be")
    for bad in [("bytes", 3), ("bytes", -1), ("bytes", "a"), ("bytes", "a", "utf-8"), ("bytes", "\xe9", "ascii"), ("bytes", b"a", "utf-8"), ("bytes", [1, 2]), ("bytes", [256]), ("bytes", ["a"]), ("bytes", 1.5),
                ("bytes", None), ("bytes",), ("bytes", (1, 2, 3)), ("bytearray", "a"), ("bytearray", [300]), ("bytearray", 2), ("bytearray", b"xy"), ("bytearray",), ("bytes.find", b"a", "a"), ("bytes.find", b"a", 300), ("bytes.count", b"a", None),
                ("bytes.index", b"a", b"b"), ("bytes.startswith", b"a", "a"), ("bytes.startswith", b"a", (b"x", 1)), ("bytes.startswith", b"ab", (b"x", b"a")), ("bytes.split", b"a", "a"), ("bytes.split", b"a", b""), ("bytes.join", b"", ["a"]),
                ("bytes.join", b"", 1), ("bytes.strip", b"a", "a"), ("bytes.partition", b"a", b""), ("bytes.partition", b"a", "a"), ("bytes.replace", b"a", "b", b"c"), ("bytes.center", b"a", 5, "x"), ("bytes.center", b"a", 5, b"xy"),
                ("bytes.fromhex", "61 62"), ("bytes.fromhex", "6"), ("bytes.fromhex", "6g"), ("bytes.fromhex", "zz"), ("bytes.fromhex", 1), ("bytes.fromhex", ""), ("bytes.fromhex", "616"), ("bytes.hex", b"ab", "xy"), ("bytes.hex", b"ab", 1), ("bytes.hex", b"ab", ""),
                ("bytes.translate", b"abc", None, b"b"), ("bytes.translate", b"abc", b"x"), ("bytes.maketrans", b"ab", b"cd"), ("bytes.maketrans", b"ab", b"c"), ("bytes.decode", b"a", "nope"), ("bytes.decode", b"\xff", "utf-8", "nope"), ("bytes.decode", b"a", 1),
                ("+", b"a", "b"), ("+", b"a", 1), ("+", "a", b"b"), ("+", bytearray(b"a"), b"b"), ("+", b"a", bytearray(b"b")), ("*", b"a", "b"), ("*", b"a", 1.5), ("in", b"a", "a"), ("in", b"a", 300), ("in", b"a", None), ("[]", b"abc", 3), ("[]", b"abc", "a"),
                ("[]", bytearray(b"abc"), 3), ("[]", bytearray(b"abc"), "a"), ("<", b"a", "a"), ("==", b"a", "a"), ("==", b"a", bytearray(b"a")), ("bytearray.pop", bytearray(b"")), ("bytearray.pop", bytearray(b"abc")), ("bytearray.pop", bytearray(b"abc"), 5),
                ("bytearray.pop", bytearray(b"abc"), 0), ("bytearray.append", bytearray(b""), 256), ("bytearray.append", bytearray(b""), "a"), ("bytearray.remove", bytearray(b"a"), 98), ("bytearray.extend", bytearray(b""), "a"), ("bytearray.extend", bytearray(b""), 1),
                ("bytearray.insert", bytearray(b"ab"), 1, 99), ("bytearray.copy", bytearray(b"ab")), ("hash", bytearray(b"")), ("bytearray.resize", bytearray(b"ab"), -1), ("bytearray.fromhex", "6162"), ("str", b"ab"), ("str", b"ab", "ascii"), ("str", b"\xe9", "latin-1"),
                ("str", 1, "ascii"), ("str", "a", "ascii"), ("str", b"\xff", "ascii", "replace"), ("str", bytearray(b"ab"), "utf-8"), ("str",), ("str", None), ("str", 1.5), ("str", b"a", 1),
                ("%", b"%d|%s|%b|%x|%5d|%-5d|%05.1f|%c|%a|%r", (1, b"x", b"y", 255, 7, 8, 2.25, 65, "\xe9", "q")), ("%", b"%s", "a"), ("%", b"%s", 1), ("%", b"%d", "a"), ("%", b"%c", 256), ("%", b"%c", b"ab"), ("%", b"%c", b"a"), ("%", b"%f", "a"),
                ("%", b"%(a)s", {b"a": b"z"}), ("%", b"%z", 1), ("%", b"%d", ()), ("%", b"%d", (1, 2)), ("%", bytearray(b"%d"), 5)]:
        ask(*bad)


@table("int_arithmetic")
def _(r):
    pool = [0, 1, -1, 2, -2, 3, 7, -7, 10, 255, 256, -255, 2**30, 2**31 - 1, -2**31, 2**32, 2**53, 2**53 + 1, -2**53 - 1, 2**61 - 1, 2**61, 2**62 - 1, 2**62,
            -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64, 10**18, 10**19, 10**30, -10**30, 3**100, -3**100, 2**200, True, False]
    for a in pool:
        for op in ("neg", "pos", "abs", "invert", "repr", "bool", "float"):
            ask(op, a)
        for method in ("bit_length", "bit_count", "as_integer_ratio", "conjugate", "is_integer", "__ceil__", "__floor__", "__trunc__", "__int__", "__float__", "__index__"):
            ask(f"int.{method}", a)
        for b in pool:
            for op in ("+", "-", "*", "/", "//", "%", "&", "|", "^", "divmod"):
                if r.random() < 0.35:
                    ask(op, a, b)
            if r.random() < 0.3:
                ask(r.choice(["==", "<", "<=", ">", ">=", "!="]), a, b)
    for _ in range(600):
        a, b = (r.choice([1, -1]) * r.getrandbits(r.choice([3, 16, 33, 62, 63, 64, 65, 130, 300])) for _ in range(2))
        for op in ("+", "-", "*", "/", "//", "%", "&", "|", "^", "divmod", "<"):
            if r.random() < 0.4:
                ask(op, a, b)
        ask("<<", a, r.randrange(150))
        ask(">>", a, r.randrange(150))
        ask("**", r.randrange(-12, 13), r.randrange(40))
        ask("**", a >> 100, r.randrange(5))
        ask("pow", a, abs(b), r.choice([1, -1]) * r.randrange(1, 10**6))
        ask("pow", a, -r.randrange(1, 50), r.randrange(1, 1000))
        ask("round", a, r.choice([None, 0, 2, -1, -2, -3, -10, -25, -100]))
        ask("int", repr(a))
        ask("int", f"{a:#x}", 16)
        ask("int", f"{a:o}", 8)
        ask("int", f"{a:_b}", 2)
        ask("int", f"{a:#x}", 0)
    for i in (1, 5, 15, 25, 35, 45, 55, 149, 150, 151, 250, 350, -15, -25, -5):
        ask("round", i, -1)
        ask("round", i, -2)
    for base in range(2, 37):
        ask("int", "1z1"[:2 + base % 2], base)
        ask("int", "10110", base)
        ask("int", "-zZ", base)
    for text in ["", " ", "+", "-", "0", "00", "012", "0_1", "1_000", "_1", "1_", "1__0", " 42 ", "\n7\t", "1 2", "0x10", "0b1", "0o7", "1.5", "1e3", "--1", "+-1", "- 1", "abc", "\u0967\u0968", "\xb2", "\u3000\uff11\uff12\u2003", "0x", "0x_f", "0xg",
                 "1\x00", "\x00", "9" * 30, "-" + "9" * 40, "it's", "\U0001d7d9", "a" * 300]:
        for base in (None, 0, 2, 8, 10, 16, 36):
            if base is None:
                ask("int", text)
                ask("int", text.encode())
            else:
                ask("int", text, base)
    for args in [("int",), ("int", 1.9), ("int", -1.9), ("int", 1e30), ("int", float("nan")), ("int", float("inf")), ("int", None), ("int", []), ("int", "1", 1), ("int", "1", 37), ("int", "1", -2), ("int", 1, 10), ("int", 1.5, 10), ("int", "1", "2"), ("int", b"12"), ("int", bytearray(b"12")),
                 ("int", b"ff", 16), ("int", b"\xff"), ("int", True), ("int", "9" * 4300), ("int", "9" * 4301), ("int", "9" * 5000, 10), ("pow", 2, 3, 0), ("pow", 2, -1, 4), ("pow", 3, -1, 7), ("pow", 3, -1, -7), ("pow", 0, 0, 1), ("pow", 5, 3, -7), ("pow", 2, 3, 1.5), ("**", 0, -1), ("**", 2, -1), ("**", -2, -3),
                 ("**", 10, -400), ("**", 10**400, -1), ("<<", 1, -1), (">>", 1, -1), ("<<", 0, 10**30), (">>", 5, 10**30), (">>", -5, 10**30), ("/", 1, 0), ("//", 1, 0), ("%", 1, 0), ("divmod", 1, 0), ("/", 10**400, 1), ("/", 10**400, 10**399), ("/", 1, 10**400),
                 ("/", 10**309, 3), ("/", 2**1024 - 2**970, 1), ("/", 2**1024 - 2**970 - 1, 1), ("/", 3, 2**1075), ("/", 1, 2**1075), ("/", 2**53 + 1, 2**1100), ("/", 0, -5), ("/", 10**30, 7 * 10**25), ("//", 10**400, 0), ("%", 10**400, 0), ("float", 10**400), ("float", 2**1024 - 2**970), ("float", 2**1024 - 2**970 - 1),
                 ("+", 1, None), ("-", 1, "a"), ("*", 1, None), ("/", 1, []), ("%", 1, "a"), ("**", 1, "a"), ("<<", 1, 1.0), ("&", 1, 1.0), ("|", True, 2), ("&", True, False), ("^", True, True), ("|", 1, True), ("+", True, True), ("invert", True), ("neg", True), ("<", 1, "a"), ("<", 1, None), ("==", 1, "1"), ("==", 1, 1.0), ("divmod", 1, "a"), ("pow", 1, "a"), ("pow", "a", 1),
                 ("repr", 10**4299), ("repr", 10**4300), ("repr", -10**4300), ("format", 10**4300, "d"), ("format", 1 << 15000, "x"), ("round", 5, 1.5), ("round", 5, "a"),
                 ("int.to_bytes", 1), ("int.to_bytes", 258, 2), ("int.to_bytes", 258, 2, "little"), ("int.to_bytes", 256, 1), ("int.to_bytes", -1, 1), ("int.to_bytes", 0, 0), ("int.to_bytes", 1, 0), ("int.to_bytes", 1, -1), ("int.to_bytes", 1, 1, "x"), ("int.to_bytes", 1, 1, 1), ("int.to_bytes", 2**70, 10, "big"),
                 ("int.from_bytes", b""), ("int.from_bytes", b"\x01\x02"), ("int.from_bytes", b"\x01\x02", "little"), ("int.from_bytes", [1, 2]), ("int.from_bytes", "ab"), ("int.from_bytes", 5), ("int.from_bytes", b"\xff" * 12)]:
        ask(*args)
    for value, size in [(-1, 1), (127, 1), (128, 1), (-128, 1), (-129, 1), (-129, 2), (2**63, 8), (-2**63, 8), (-2**100, 13), (0, 1)]:
        for order in ("big", "little"):
            ask("int.to_bytes**", value, size, order, {"signed": True})
    for content in (b"\xff", b"\x80", b"\x7f", b"\xff\x00", b"\x00\xff", b"\x80" + b"\0" * 12):
        for order in ("big", "little"):
            ask("int.from_bytes**", content, order, {"signed": True})


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 0.1, 0.2, 0.3, 1 / 3, 2.675, 1e-5, 1e-4, 0.0001234, 1e15, 1e16, 1e17, 1.5e16, 123456789.123, 1e22, 1e23, 1e100, 1e-100, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 9007199254740993.0, 4503599627370496.5, 0.49999999999999994, 99999.5, 999999.5, 1234.5, 12345678.9, 1e6, 1e5, 100000.0, 4.35, 0.05, 1.005, 12.5, 1e21]


def random_float(r):
    kind = r.randrange(4)
    if kind == 0:
        return r.uniform(-10, 10)
    if kind == 1:
        return r.uniform(-1, 1) * 10 ** r.randrange(-30, 30)
    if kind == 2:
        return round(r.uniform(-1000, 1000), r.randrange(4))
    return r.randrange(-10**6, 10**6) / 2 ** r.randrange(12)


@table("float_arithmetic")
def _(r):
    values = FLOATS + [random_float(r) for _ in range(150)]
    for x in values:
        for op in ("repr", "neg", "abs", "pos", "bool", "int", "round"):
            ask(op, x)
        for method in ("is_integer", "as_integer_ratio", "hex", "conjugate", "__ceil__", "__floor__", "__trunc__"):
            ask(f"float.{method}", x)
        for digits in (None, 0, 1, 2, 3, 10, 17, 25, -1, -2, -5, -20, 330, -330):
            ask("round", x, digits)
        ask("float", repr(x))
        if x == x and x - x == 0:
            ask("float.fromhex", x.hex())
    for _ in range(900):
        x = r.choice(values)
        y = r.choice([r.choice(values), r.randrange(-5, 6), r.choice([2**53 + 1, -2**63, 10**20, True])])
        if r.random() < 0.3:
            x, y = y, x
        for op in ("+", "-", "*", "/", "//", "%", "divmod"):
            ask(op, x, y)
        ask(r.choice(["==", "<", "<=", ">", ">=", "!="]), x, y)
    for x in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, float("inf"), float("-inf"), float("nan"), 4.0, -8.0, 1e200, 3):
        for y in (0.0, -0.0, 1.0, -1.0, 2.0, 3.0, -2.0, -3.0, 0.5, -0.5, float("inf"), float("-inf"), float("nan"), 2, -3):
            if (x, y) not in ((1e200, 2.0), (1e200, 3.0), (1e200, 2)):  # the message has the system's own words
                ask("**", x, y)
    for text in ["", " ", "1", "1.", ".5", ".", "1e5", "1e", "1e+", "1E-5", "-.5e3", "+1", "--1", "1_000.5", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0", "1e_1", "inf", "-Inf", "INFINITY", "nan", "-nan", "+NaN", "infin", "nan(1)", "0x1p3", " 1.5\n", "1 5", "1,5",
                 "\u0967.\u0968", "\u30001\u2003", "\xb2", "1e400", "-1e400", "1e-400", "1\x00", "abc", "it's", "9" * 400, "0" * 50 + "1", "1.7976931348623159e308", "2.4703282292062328e-324", "2.4703282292062327e-324", "a" * 250, "1e5.5", "e5"]:
        ask("float", text)
        ask("float", text.encode())
    for text in ["0x1p3", "1p3", "0x.8p0", "0x1.8", "inf", "-nan", "0x", "1.", ".", "x1", "0x1p", "0x1pz", " 0x1p-1 ", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.000000000000080000001p0", "0x1p1024", "0x1p1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023",
                 "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p-2000", "0x0p99999", "-0x0.0p0", "0x1..0", "ff.8p1", "0x123456789abcdef0123456789p-4", "infi", "+0X1P+1"]:
        ask("float.fromhex", text)
    for args in [("float",), ("float", None), ("float", []), ("float", True), ("float", 10**400), ("float", b"1.5"), ("float", bytearray(b"2")), ("float.fromhex", 1), ("float.from_number", 3), ("float.from_number", 1.5), ("float.from_number", "1"), ("+", 1.5, "a"), ("-", 1.5, None), ("*", 1.5, "a"),
                 ("//", 1.0, 0), ("%", 1.0, 0.0), ("/", 1.0, 0), ("divmod", 1.0, 0.0), ("**", 0.0, -1.0), ("<<", 1.0, 1), ("&", 1.0, 1), ("invert", 1.0), ("<", 1.0, "a"), ("==", 1.0, "a"), ("round", 1.5, 1.5), ("round", 1.5, "a"), ("+", 1.5, 10**400), ("<", 1.5, 10**400), ("==", float("inf"), 10**400),
                 ("round", 1.7e308, -308), ("==", 0.5, 0), ("<", 0.5, 1), (">", -0.5, -1), ("==", 2.0**62, 2**62), ("<", 2.0**62, 2**62 + 1), (">", 2.0**63, 2**63 - 1), ("==", 1e300, int(1e300)), ("<", 1e300, int(1e300) + 1), ("!=", float("nan"), 1), ("round", float("nan"), 2), ("round", float("inf"), -2), ("round", 1.5, 10**30), ("round", 1.5, -10**30)]:
        ask(*args)


def random_spec(r, types):
    spec = ""
    if r.random() < 0.4:
        if r.random() < 0.5:
            spec += r.choice("*x0 \xe9{")
        spec += r.choice("<>=^")
    spec += r.choice(["", "", "", "+", "-", " "])
    spec += "z" if r.random() < 0.08 else ""
    spec += "#" if r.random() < 0.15 else ""
    spec += "0" if r.random() < 0.2 else ""
    spec += str(r.randrange(1, 24)) if r.random() < 0.6 else ""
    spec += r.choice(["", "", "", ",", "_"])
    spec += f".{r.choice([0, 1, 2, 3, 5, 10, 17, 25])}" if r.random() < 0.5 else ""
    spec += r.choice(types)
    return spec


@table("format_specs")
def _(r):
    for _ in range(1500):
        ask("format", r.choice(TEXTS), random_spec(r, ["", "", "s", "s", "d", "q"]))
    for _ in range(2500):
        value = r.choice([0, 1, -1, 7, 42, -42, 255, 1000, 1234567, -1234567, 10**15, 2**70, -2**70, 65, 0x1f600, True, False])
        ask("format", value, random_spec(r, ["", "d", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "s", "G", "E"]))
    for _ in range(4500):
        value = r.choice(FLOATS) if r.random() < 0.4 else random_float(r)
        ask("format", value, random_spec(r, ["", "", "e", "E", "f", "F", "g", "G", "n", "%", "d", "s"]))
    for value in ("abc", 5, 1.5, True, 1234567, 1234567.891, -0.0, -0.001, float("inf"), float("nan"), 1e20, 123456.0):
        for spec in ["", "5", "<5", ">5", "^5", "=5", "05", "005", "*^9", "+", "-", " ", "z", "#", ",", "_", ",_", "_,", ",,", "__", ".", ".,", "._", ".3,", ".3_", ".3_f", ".6,f", ",.6_f", "_.6,f", ".,f", "._e", ".5,_f", "_.5_,f", ".3,d", ".3,n", ".3_q", ".,b", "_.3_x", ",.3_d", ".3,%", "._n",  ",.", "d", "s", "c", "x", "#x", "#X", "#b", "#o",
                     "n", "f", "e", "g", "%", "q", "\xe9", "\x01", "5\xe9", "dd", "5d5", "999999999999", "9" * 25, ".999999999999999999999", "5.", "5.f", "<<5", "{<5", "}>5", "<", ">>", "==", "+05", "-5,", "z.1f", "z.0f", "+z.2f", "#.0f", "#.0e", "#.3g", "#g", ".0f", ".0e", ".0g", ".0%", "010,", "012_", "015,.2f", "020_b", "#020_x", "08,", "07,", "06,", "010,d", "X", "_x", ",x", ",b", ",c", ",s", "_s", ",n", "_n",
                     "\u20ac>5", "\U0001f600^7", "s5", "5s", ".2s", "5.1s", "<05", "^05", ">05", "=+9", "\x00>5", ".100f", ".350f", ".60g", "50.40f", "-z", "z#", "#z", "0z", ",5", "+-", ". 3f"]:
            if spec != "999999999999":  # room for it is a matter of the machine
                ask("format", value, spec)
    for precision in (700, 767, 800, 1074, 1100):
        ask("format", 5e-324, f".{precision}f")
        ask("format", 5e-324, f".{precision}e")
        ask("format", 0.1, f".{precision}g")
    for value in (None, [], (), {}, b"a"):
        ask("format", value, "")
        ask("format", value, "5")


@table("percent_formats")
def _(r):
    for _ in range(2500):
        flags = "".join(r.sample("-+ #0", r.choice([0, 0, 1, 1, 2, 3])))
        width = r.choice(["", "", "5", "12", "1"])
        precision = r.choice(["", "", ".0", ".", ".3", ".10"])
        code = r.choice("diouxXeEfFgGcrsa")
        value = r.choice([0, 1, -1, 42, -255, 123456789, 2**70, -2**70, 1.5, -0.0, 3.14159, 1e20, 1e-7, float("inf"), float("nan"), True, "text", "h\xe9\u20ac", "\U0001f600", None, 65])
        ask("%", f"%{flags}{width}{precision}{code}", (value,))
    for args in [("%", "%s", 1), ("%", "%s", (1, 2)), ("%", "%s %s", (1,)), ("%", "%s", ()), ("%", "", 1), ("%", "", ()), ("%", "", {}), ("%", "", {"a": 1}), ("%", "", []), ("%", "x", "y"), ("%", "%(a)s", {"a": 1}), ("%", "%(a)s %(b)05d", {"a": 1, "b": 2}), ("%", "%(a)s", {"b": 1}), ("%", "%(a)s", 1),
                 ("%", "%(a)s", (1,)), ("%", "%(a", {"a": 1}), ("%", "%(a)", {"a": 1}), ("%", "%((a))s", {"(a)": 3}), ("%", "%(a)s %s", {"a": 1}), ("%", "%s %(a)s", {"a": 1}), ("%", "%", ()), ("%", "%", 1), ("%", "%5", 1), ("%", "%%", ()), ("%", "100%%", ()), ("%", "%% %d", 5), ("%", "%5%", ()), ("%", "%5%", (1,)), ("%", "%-%", ()), ("%", "%(a)%", {"a": 1}), ("%", b"%-%", ()),  ("%", "%y", 1), ("%", "abc %\xe9", 1),
                 ("%", "%\x01", 1), ("%", "%*d", (5, 1)), ("%", "%-*d|", (5, 1)), ("%", "%*d|", (-5, 1)), ("%", "%.*f", (2, 3.14159)), ("%", "%*.*f", (8, 2, 3.14159)), ("%", "%.*f", (-1, 3.14159)), ("%", "%*d", ("a", 1)), ("%", "%*d", (1,)), ("%", "%d", "a"), ("%", "%d", 1.9), ("%", "%d", -1.9), ("%", "%d", None), ("%", "%x", 1.5), ("%", "%x", "a"),
                 ("%", "%o", None), ("%", "%f", "a"), ("%", "%f", None), ("%", "%e", []), ("%", "%c", "ab"), ("%", "%c", ""), ("%", "%c", 1.5), ("%", "%c", -1), ("%", "%c", 0x110000), ("%", "%c", None), ("%", "%c", "\xe9"), ("%", "%5c|%-5c|", ("x", 66)), ("%", "%d", float("nan")), ("%", "%d", float("inf")), ("%", "%i", True), ("%", "%s", True), ("%", "%d", 10**30), ("%", "%ld %hd %Ld", (1, 2, 3)), ("%", "%lld", 1),
                 ("%", "%.5s|%10.2s|%-8.3s|", ("abcdefgh", "xyz", "pqrs")), ("%", "%r %a", ("\xe9", "\xe9")), ("%", "%#x %#o %#X", (255, 8, 255)), ("%", "%#.3x|%#10x|%#010x|%-#10x|", (15, 15, 15, 15)), ("%", "%+d % d %+d", (5, 5, -5)), ("%", "%05d|%-05d|%+05d|% 05d", (42, 42, 42, 42)), ("%", "%05s", "a"), ("%", "%.3d|%8.3d|%08.3d|%-8.3d|", (5, 5, 5, 5)), ("%", "%s", [1, 2]),
                 ("%", "%s", {"a": 1}), ("%", "%s", b"x"), ("%", "%d%%", 50), ("%", "%s" * 3, (1, 2, 3)), ("%", "%.9999999999d", 1), ("%", "%d", 10**4300), ("%", "%s", ((1, 2),)), ("%", "%g", 1e6), ("%", "%.3g", 1234567), ("%", "%#g", 1.0), ("%", "%.0f", 0.5), ("%", "%.0f", 1.5), ("%", "%u", 3), ("%", "%s %s", "a"), ("%", "%s", None), ("%", "%(x)s %(x)s", {"x": 1}), ("%", "%(x).2f|%(x)8.3f", {"x": 3.14159}), ("%", 1, "a"), ("%", "%d", [1])]:
        ask(*args)


@table("str_format")
def _(r):
    point = {"name": "n", "list": [1, 2, 3], "dict": {"k": "v", "1": "one", 1: "int"}, "x": 3.14159, "n": 42, "w": 8, "p": 2, "t": (7, 8), "z": 1 }
    for text in ["", "plain", "{}", "{} {}", "{0} {1} {0}", "{name}", "{x:.2f}", "{x:{w}.{p}f}", "{:>{w}}", "{0:{1}}", "{!r}", "{!s:>8}", "{!a}", "{!x}", "{!}", "{!r", "{!rx}", "{!r:}", "{list[0]}", "{list[9]}", "{list[a]}", "{dict[k]}", "{dict[1]}", "{dict[nope]}", "{dict[k][0]}", "{t[1]:03d}", "{0.real}", "{n.real}", "{n.nope}", "{0[0]}", "{", "}", "{{", "}}",
                 "{{}}", "{{{}}}", "}{", "{0", "{0:", "{0!", "{:{:{}}}", "{:{}}", "{0.}", "{.real}", "{[0]}", "{0[}", "{0[]}", "{0[0}", "{0[0]x}", "{0[0].real}", "{a b}", "{-1}", "{99}", "{999999999999999999999999}", "{0}{}", "{}{0}", "{}{name}{}", "{0:{}}", "{nope}", "{:d}", "{:s}", "{0:x}", "{name:*^9}", "{name!r:*^9}", "{ 0}", "{0 }", "{\xe9}",
                 "caf\xe9 {}", "{:\xe9>5}", "{x!r:>{w}}", "{0:{{}}", "{:}}", "{:{{}}}", "{0:}}", "a{0}b{1}c", "{0!r}{1!s}", "{n:b} {n:#x} {n:,}", "{:5}|{:<5}|{:^5}|{:>5}", "{0[1:2]}", "{0[-1]}", "{dict[0x1]}", "{list[01]}", "{0.__class__}", "{0x}", "{0:{p}", "{0!r:{w}}", "{n!d}", "{n!\xe9}", "{:%}", "{:c}", "{{0}}", "{0{1}}", "{0[{1}]}", "{n:{z}{w}}", "{n:{w}{z}}", "\ud800{}"]:
        ask("str.format**", text, "A", 5, point)
        ask("str.format**", text, 65, "s", 2.5, point)
        ask("str.format**", text, [10, 20], [30], point)
        ask("str.format_map", text, point)
        ask("str.format", text)


@table("argument_counts")
def _(r):
    samples = {"str": "ab", "bytes": b"ab", "bytearray": bytearray(b"ab"), "int": 5, "float": 1.5}
    for owner, value in samples.items():
        for name in dir(TYPES[owner]):
            if name.startswith("_") or name in ("fromhex", "from_bytes", "from_number", "maketrans"):
                continue
            for count in range(6):
                ask(f"{owner}.{name}", value, *[None] * count)
            ask(f"{owner}.{name}**", value, {"nope": 1})
            ask(f"{owner}.{name}**", value, None, {"nope": 1})
    for name, keywords in [("split", {"maxsplit": 1}), ("split", {"sep": "b"}), ("rsplit", {"sep": None, "maxsplit": 0}), ("encode", {"errors": "ignore"}), ("splitlines", {"keepends": True}), ("expandtabs", {"tabsize": 3}),
                           ("replace", {"count": 1}), ("find", {"sub": "a"}), ("join", {"iterable": "a"}), ("strip", {"chars": "a"}), ("center", {"width": 5}), ("split", {"sep": "a", "nope": 1})]:
        ask(f"str.{name}**", "ab", keywords)
    ask("str.replace**", "aaa", "a", "b", {"count": 1})
    ask("str.split**", "a b c", None, {"maxsplit": 1})
    ask("str.split**", "a b c", " ", {"sep": " "})
    for name in ("int", "float", "str", "bytes", "bytearray", "bool"):
        for count in range(6):
            ask(name, *[None] * count)


def digest(text):
    """64-bit FNV-1a of the text's UTF-8."""
    h = 0xCBF29CE484222325
    for byte in text.encode("utf-8", "surrogatepass"):
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


@table("code_points")
def _(r):
    """One row for each method and 4096 code points: a digest of what the method says about each of them."""
    for method in ("upper", "lower", "title", "casefold", "swapcase", "isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric",
                   "isprintable", "isspace", "isupper", "islower", "istitle", "isidentifier", "splitlines"):
        for first in range(0, 0x110000, 0x1000):
            if first >= 0x20000 and first not in (0x2F000, 0x30000, 0xE0000, 0x10F000):
                continue  # ideographs and what is not assigned
            answers = "".join(str(getattr(chr(c), method)()) for c in range(first, first + 0x1000))
            ROWS.append(f"{method}\t({first},)\t{digest(answers):016x}")


if __name__ == "__main__":
    for name in TABLES:
        write(name)
