# What eval, exec and compile refuse.
for act in (lambda: eval(5), lambda: exec(5), lambda: eval("1", 5), lambda: exec("1", 5), lambda: eval("1", {}, 5), lambda: exec("1", {}, 5), lambda: compile("1", "f", "other"), lambda: compile(5, "f", "exec"),
            lambda: compile("1", "f"), lambda: compile("1", 5, "exec"), lambda: eval("x y"), lambda: eval("x = 1"), lambda: eval("import os"), lambda: eval(""), lambda: exec("x = = 1"), lambda: eval("1 +"),
            lambda: exec("def f(:\n pass"), lambda: exec("if 1:\nx"), lambda: compile("a\0b", "f", "exec"), lambda: exec("return 1"), lambda: eval("yield"), lambda: exec("x = (1,\n"), lambda: eval("f(", {}), lambda: eval("'abc"),
            lambda: compile("for x in y\n  pass", "name.py", "exec"), lambda: eval("undefined_xyz"), lambda: eval("pass"), lambda: eval("1;2"), lambda: eval("a = b = c"), lambda: eval("lambda x: = 1")):
    try:
        print(act())
    except SyntaxError as e:
        print(type(e).__name__, e, "|", e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    except (TypeError, ValueError, NameError) as e:
        print(type(e).__name__, e)
# expect: TypeError eval() arg 1 must be a string, bytes or code object
# expect: TypeError exec() arg 1 must be a string, bytes or code object
# expect: TypeError globals must be a dict
# expect: TypeError exec() globals must be a dict, not int
# expect: TypeError locals must be a mapping
# expect: TypeError locals must be a mapping or None, not int
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: TypeError compile() missing required argument 'mode' (pos 3)
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 3 'x y' 1 4
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 3 'x = 1' 1 4
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 1 'import os' 1 7
# expect: SyntaxError invalid syntax (<string>, line 0) | <string> 0 0 '' 0 0
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 5 'x = = 1\n' 1 6
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 0 '1 +' 1 0
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 7 'def f(:\n' 1 8
# expect: IndentationError expected an indented block after 'if' statement on line 1 (<string>, line 2) | <string> 2 1 'x\n' 2 2
# expect: SyntaxError source code string cannot contain null bytes | None None None None None None
# expect: SyntaxError 'return' outside function (<string>, line 1) | <string> 1 1 None 1 9
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 1 'yield' 1 6
# expect: SyntaxError '(' was never closed (<string>, line 1) | <string> 1 5 'x = (1,\n' 1 0
# expect: SyntaxError '(' was never closed (<string>, line 1) | <string> 1 2 'f(' 1 0
# expect: SyntaxError unterminated string literal (detected at line 1) (<string>, line 1) | <string> 1 1 "'abc" 1 1
# expect: SyntaxError expected ':' (name.py, line 1) | name.py 1 11 'for x in y\n' 1 12
# expect: NameError name 'undefined_xyz' is not defined
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 1 'pass' 1 5
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 2 '1;2' 1 3
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 3 'a = b = c' 1 4
# expect: SyntaxError invalid syntax (<string>, line 1) | <string> 1 11 'lambda x: = 1' 1 12
