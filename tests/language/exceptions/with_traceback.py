# with_traceback, __traceback__ and its frames; tb_next ends at the place of raising.
import traceback
def f(): g()
def g(): raise ValueError("x")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    e2 = KeyError("k").with_traceback(e.__traceback__)
    print(e2.__traceback__ is e.__traceback__)
    print([(s.lineno, s.name, s.line) for s in traceback.extract_tb(e.__traceback__)])
    print(ValueError().with_traceback(None).__traceback__)
    try:
        e.with_traceback(5)
    except TypeError as t:
        print(t)
# expect: [('<module>', 6), ('f', 3), ('g', 4)]
# expect: True
# expect: [(6, '<module>', 'f()'), (3, 'f', 'def f(): g()'), (4, 'g', 'def g(): raise ValueError("x")')]
# expect: None
# expect: __traceback__ must be a traceback or None
