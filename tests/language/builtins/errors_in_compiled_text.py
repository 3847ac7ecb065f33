# Tracebacks through code that was compiled from text.
# python: 3.14
import traceback, sys
try:
    exec("def f():\n    return 1 / 0\nf()")
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    exec(compile("x = 1\nraise KeyError(x)", "some_name.py", "exec"))
except KeyError as e:
    traceback.print_exc(file=sys.stdout)
try:
    eval("1 +* 2")
except SyntaxError:
    traceback.print_exc(file=sys.stdout)
try:
    compile("if x:\n  y\n z", "named.py", "exec")
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)), end="")
def g(n): return eval("g(n - 1)" if n else "1 / n", globals(), {"n": n})
try:
    g(1)
except ZeroDivisionError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
# expect: Traceback (most recent call last):
# expect:   File "errors_in_compiled_text.py", line 5, in <module>
# expect:     exec("def f():\n    return 1 / 0\nf()")
# expect:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "<string>", line 3, in <module>
# expect:   File "<string>", line 2, in f
# expect: ZeroDivisionError: division by zero
# expect: Traceback (most recent call last):
# expect:   File "errors_in_compiled_text.py", line 9, in <module>
# expect:     exec(compile("x = 1\nraise KeyError(x)", "some_name.py", "exec"))
# expect:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "some_name.py", line 2, in <module>
# expect: KeyError: 1
# expect: Traceback (most recent call last):
# expect:   File "errors_in_compiled_text.py", line 13, in <module>
# expect:     eval("1 +* 2")
# expect:     ~~~~^^^^^^^^^^
# expect:   File "<string>", line 1
# expect:     1 +* 2
# expect:        ^
# expect: SyntaxError: invalid syntax
# expect:   File "named.py", line 3
# expect:     z
# expect:      ^
# expect: IndentationError: unindent does not match any outer indentation level
# expect: ['<module>', 'g', '<module>', 'g', '<module>']
