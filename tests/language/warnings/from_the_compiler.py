# The compiler's warnings have the file and the line of the text.
# python: 3.14
import warnings
for text in ('x = "a\\d"', "x is 'b'", "assert (x, 'always')", "()()", "5[0]", "'a'.b\n'a'[b]\n1 is 1", "b'\\8'", "'\\777'", "x = 1if 1else 2", "0x1for x in y",
             "def f():\n try: pass\n finally: return 1", "for i in y:\n try: pass\n finally: break"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        compile(text, "some.py", "exec")
    for w in seen:
        print(w.category.__name__, w.message, w.filename, w.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("1 is x", "strict.py", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e, e.lineno)
# expect: SyntaxWarning "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option. some.py 1
# expect: SyntaxWarning "is" with 'str' literal. Did you mean "=="? some.py 1
# expect: SyntaxWarning assertion is always true, perhaps remove parentheses? some.py 1
# expect: SyntaxWarning 'tuple' object is not callable; perhaps you missed a comma? some.py 1
# expect: SyntaxWarning 'int' object is not subscriptable; perhaps you missed a comma? some.py 1
# expect: SyntaxWarning "is" with 'int' literal. Did you mean "=="? some.py 3
# expect: SyntaxWarning "\8" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\8"? A raw string is also an option. some.py 1
# expect: SyntaxWarning "\777" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\777"? A raw string is also an option. some.py 1
# expect: SyntaxWarning invalid decimal literal some.py 1
# expect: SyntaxWarning invalid decimal literal some.py 1
# expect: SyntaxWarning invalid hexadecimal literal some.py 1
# expect: SyntaxWarning 'return' in a 'finally' block some.py 3
# expect: SyntaxWarning 'break' in a 'finally' block some.py 3
# expect: SyntaxError "is" with 'int' literal. Did you mean "=="? (strict.py, line 1) 1
