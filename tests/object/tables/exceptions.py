# Writes exceptions.tsv: making exceptions, their attributes and texts, groups.
from shown import write

sources = []
PLAIN = ["BaseException", "Exception", "ValueError", "KeyError", "IndexError", "StopIteration", "StopAsyncIteration", "SystemExit",
         "GeneratorExit", "KeyboardInterrupt", "RuntimeError", "RecursionError", "OSError", "TimeoutError", "ConnectionError",
         "ImportError", "ModuleNotFoundError", "AttributeError", "NameError", "UnboundLocalError", "SyntaxError",
         "IndentationError", "UnicodeError", "MemoryError", "AssertionError", "ZeroDivisionError", "Warning", "UserWarning"]
ARGUMENTS = ["", "1", "'a'", "None", "1, 2", "'a', 'b', 'c'", "[1]", "x=1", "1, x=1", "''", "(1, 2)", "'a\\nb'"]
ATTRIBUTES = ["args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__notes__", "value", "code", "errno",
              "strerror", "filename", "name", "obj", "msg", "path", "lineno", "offset", "text", "__dict__", "foo", "__class__"]
for t in PLAIN:
    for a in ARGUMENTS:
        if t == "OSError" and a == "1, 2":
            continue  # error numbers are another platform's
        sources += [f"{t}({a})", f"str({t}({a}))", f"throw({t}({a}))"]
    for n in ATTRIBUTES:
        sources.append(f"{t}('m').{n}")
    sources += [f"throw({t})", f"{t}", f"{t}.__mro__", f"{t}.__bases__", f"{t}.__name__", f"{t}.__module__", f"x = {t}('a'); x.foo = 1; x.foo",
                f"x = {t}('a'); x.foo = 1; x.__dict__", f"x = {t}('a'); x.args = [1, 2]; x", f"x = {t}('a'); x.args = 5",
                f"x = {t}('a'); x.add_note('n'); x.__notes__", f"x = {t}('a'); x.add_note('n'); x.add_note('m'); x.__notes__",
                f"x = {t}('a'); x.with_traceback(None) is x", f"{t}('a') == {t}('a')", f"isinstance({t}(), Exception)",
                f"hash({t}()) == 0", f"bool({t}())", f"len({t}())", f"make_class('E', ({t},))('a')", f"make_class('E', ({t},))('a', 'b').args",
                f"str(make_class('E', ({t},))(5))", f"throw(make_class('E', ({t},)))", f"make_class('E', ({t},))(1).foo"]
for n in ["__cause__", "__context__", "__traceback__", "__suppress_context__", "args"]:
    for v in ["None", "1", "ValueError()", "True", "ValueError", "'a'", "()", "[1]"]:
        sources += [f"x = KeyError(); setattr(x, '{n}', {v}); x.{n}", f"x = KeyError(); setattr(x, '{n}', {v}); x.__suppress_context__"]
    sources.append(f"x = KeyError(); delattr(x, '{n}')")
sources += [f"x = ValueError(); x.{m}" for m in ["add_note(1)", "add_note()", "add_note('a', 'b')", "with_traceback(1)", "with_traceback()",
                                                   "__init__(1, 2)", "__str__()", "__repr__()", "__setstate__({'a': 1})", "__setstate__(None)",
                                                   "__setstate__(1)", "__reduce__()"]]
for args in ["2, 'No such'", "2, 'No such', 'f'", "2, 'm', 'f', None, 'g'", "1, 'a'", "999, 'a'", "'a', 'b'", "None, 'b'", "2, None",
             "1, 2, 3, 4, 5, 6", "2, 'm', None", "2, 'm', 'f', 1", "5, 'io', b'f'"]:
    for t in ["ConnectionError", "FileNotFoundError", "TimeoutError", "make_class('E', (OSError,))"]:
        sources += [f"{t}({args})", f"str({t}({args}))", f"{t}({args}).args", f"{t}({args}).errno", f"{t}({args}).strerror",
                    f"{t}({args}).filename", f"{t}({args}).filename2"]
sources += ["OSError(999, 'x')", "x = OSError(999, 'x'); x.errno = 5; str(x)", "x = OSError(5, 'x'); x.filename = 'f'; str(x)",
            "OSError(2, 'n', x=1)", "str(OSError(5, 'x'))"]
for args in ["'m', name='n'", "'m', name='n', path='p'", "'m', foo=1", "'m', name_from='x'", "name='n'", "'m', path='p'"]:
    sources += [f"{t}({args}){a}" for t in ["ImportError", "ModuleNotFoundError"] for a in ["", ".name", ".path", ".msg", ".args", ".name_from"]]
for args in ["'m', name='n'", "'m', name='n', obj=5", "'m', foo=1", "obj=[]"]:
    sources += [f"AttributeError({args}){a}" for a in ["", ".name", ".obj", ".args"]]
    sources += [f"NameError({args}){a}" for a in ["", ".name", ".args"]]
for args in ["'m'", "'m', ('f.py', 3, 4, 'text')", "'m', ('d/f.py', 3, 4, 'text', 5, 6)", "'m', ('f.py', None, 4, 'text')",
             "'m', (None, 3, 4, 'text')", "'m', (1,)", "'m', 5", "'m', (1, 2, 3, 4, 5)", "'m', 'abcd', 1", "", "1", "'m', (1, 2, 3, 4, 5, 6, 7, 8)"]:
    sources += [f"SyntaxError({args}){a}" for a in ["", ".msg", ".filename", ".lineno", ".offset", ".text", ".end_lineno", ".end_offset",
                                                    ".print_file_and_line", ".args"]] + [f"str(SyntaxError({args}))"]
for t, args in [("UnicodeDecodeError", "'utf-8', b'a\\xffb', 1, 2, 'bad'"), ("UnicodeDecodeError", "'utf-8', b'a\\xffb', 1, 3, 'bad'"),
                ("UnicodeDecodeError", "'utf-8', 'a', 1, 2, 'bad'"), ("UnicodeDecodeError", "1"), ("UnicodeDecodeError", "1, b'', 1, 2, 'c'"),
                ("UnicodeEncodeError", "'ascii', 'a\\xff', 1, 2, 'bad'"), ("UnicodeEncodeError", "'ascii', 'a\\u1234', 1, 2, 'bad'"),
                ("UnicodeEncodeError", "'ascii', 'a\\U0001f600', 1, 2, 'bad'"), ("UnicodeEncodeError", "'ascii', 'abc', 0, 3, 'bad'"),
                ("UnicodeEncodeError", "'ascii', b'a', 0, 1, 'b'"), ("UnicodeTranslateError", "'abc', 1, 2, 'bad'"),
                ("UnicodeTranslateError", "'abc', 1, 3, 'bad'"), ("UnicodeEncodeError", "'ascii', 'a', '0', 1, 'b'")]:
    sources += [f"{t}({args})", f"str({t}({args}))", f"{t}({args}).start", f"{t}({args}).reason", f"{t}({args}).encoding", f"{t}({args}).object"]
GROUP_ARGS = ["'m', [ValueError(1)]", "'m', [ValueError(1), TypeError(2)]", "'m', (KeyError('k'),)", "'m', []", "'m', [1]", "'m', [ValueError]",
              "1, [ValueError()]", "'m'", "", "'m', 1", "'m', {ValueError()}", "'m', [KeyboardInterrupt()]", "'m', [ValueError()], 3",
              "'m', [ValueError()], x=1", "'', [ValueError()]", "'m', [ExceptionGroup('n', [ValueError(1), KeyError(2)]), OSError(3)]",
              "'m', [BaseExceptionGroup('n', [SystemExit(1)]), OSError(3)]", "None, [ValueError()]", "'m', 'abc'", "'m', {1: 2}"]
MATCHERS = ["ValueError", "(ValueError, KeyError)", "Exception", "BaseException", "TypeError", "ExceptionGroup", "1", "int", "(ValueError, int)",
            "()", "None", "str", "len", "bool", "isinstance"]
for t in ["ExceptionGroup", "BaseExceptionGroup", "make_class('G', (ExceptionGroup,))", "make_class('G', (BaseExceptionGroup,))",
          "make_class('G', (BaseExceptionGroup, ValueError))"]:
    for g in GROUP_ARGS:
        sources += [f"{t}({g})", f"str({t}({g}))", f"{t}({g}).message", f"{t}({g}).exceptions", f"{t}({g}).args"]
        if len(g) > 14 and ", 3" not in g and "x=" not in g:
            for m in MATCHERS:
                sources += [f"{t}({g}).split({m})", f"{t}({g}).subgroup({m})"]
            sources += [f"{t}({g}).derive([TypeError()])", f"{t}({g}).derive([])", f"{t}({g}).derive(1)"]
sources += ["x = ExceptionGroup('m', [ValueError(1)]); x.message = 'n'", "x = ExceptionGroup('m', [ValueError(1)]); x.exceptions = []",
            "x = ExceptionGroup('m', [ValueError(1), KeyError(2)]); x.add_note('n'); x.split(ValueError)[0].__notes__",
            "x = ExceptionGroup('m', [ValueError(1), KeyError(2)]); x.__cause__ = OSError(); x.split(ValueError)[1].__cause__",
            "ExceptionGroup.__mro__", "isinstance(ExceptionGroup('m', [ValueError()]), Exception)",
            "isinstance(BaseExceptionGroup('m', [SystemExit()]), Exception)", "throw(5)", "throw(int)", "throw(None)",
            "x = ValueError(); x.__notes__ = 5; x.add_note('a')", "x = StopIteration(1); x.value = 5; x.value",
            "x = StopIteration(1); delattr(x, 'value'); x.value", "make_class('E', (ValueError, KeyError))('a')",
            "make_class('E', (OSError, SyntaxError))",             "str(make_class('E', (KeyError, AttributeError))('a'))", "make_class('E', (AttributeError, KeyError))('a', name='n').name"]
write(sources)
