# contextlib: contextmanager, closing, suppress, ExitStack, redirect_stdout, nullcontext, as a decorator.
# python: 3.14
import contextlib, io
@contextlib.contextmanager
def cm(x):
    print("in", x)
    try:
        yield x
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("out", x)
with cm(1) as v: print(v)
with cm(2): raise KeyError("k")
@cm(3)
def f(): print("body")
f()
with contextlib.suppress(ValueError, KeyError): int("x")
out = io.StringIO()
with contextlib.redirect_stdout(out): print("hidden")
print(repr(out.getvalue()))
with contextlib.ExitStack() as stack:
    a = stack.enter_context(cm("s1"))
    stack.callback(print, "callback")
    stack.push(lambda *exc: print("exit", exc[0]) or True)
    raise OSError("swallowed by push")
@contextlib.contextmanager
def nothing():
    if False: yield
try:
    with nothing(): pass
except RuntimeError as e:
    print(e)
@contextlib.contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e:
    print(e)
with contextlib.nullcontext(5) as n: print(n)
class Thing:
    def close(self): print("closed")
with contextlib.closing(Thing()) as t: print(type(t).__name__)
# expect: in 1
# expect: 1
# expect: out 1
# expect: in 2
# expect: swallowed 'k'
# expect: out 2
# expect: in 3
# expect: body
# expect: out 3
# expect: 'hidden\n'
# expect: in s1
# expect: exit <class 'OSError'>
# expect: callback
# expect: out s1
# expect: generator didn't yield
# expect: generator didn't stop
# expect: 5
# expect: Thing
# expect: closed
