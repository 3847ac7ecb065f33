# What coroutines and asynchronous generators tell of themselves.
import types
class Pause:
    def __await__(self):
        yield "paused"
async def inner(): await Pause()
async def c(): await inner()
co = c()
print(co.cr_running, co.cr_await, co.cr_frame.f_lineno, co.cr_suspended, co.cr_code.co_name, co.__name__, co.__qualname__, type(co), co.cr_origin)
co.send(None)
print(co.cr_await.__name__, co.cr_await.cr_await.__name__, co.cr_suspended, co.cr_frame.f_lineno)
try:
    co.send(None)
except StopIteration:
    pass
print(co.cr_frame, co.cr_await, co.cr_suspended)
async def ag():
    await Pause()
    yield 1
a = ag()
print(a.ag_running, a.ag_await, a.ag_frame.f_lineno, a.__name__, type(a), a.ag_suspended)
s = a.asend(None)
s.send(None)
print(a.ag_running, a.ag_await.__name__, a.ag_frame.f_lineno)
print(isinstance(co, types.CoroutineType), isinstance(a, types.AsyncGeneratorType), hasattr(co, "__iter__"), hasattr(co, "__await__"), hasattr(a, "__anext__"))
for act in (lambda: iter(co), lambda: next(co), lambda: list(a), lambda: co(), lambda: len(co)):
    try:
        act()
    except TypeError as e:
        print(e)
s.close()
@types.coroutine
def old():
    got = yield "old"
    return got
async def uses():
    return await old()
u = uses()
print(u.send(None))
try:
    u.send("result")
except StopIteration as e:
    print(e.value)
# expect: False None 7 False c c c <class 'coroutine'> None
# expect: inner __await__ True 7
# expect: None None False
# expect: False None 17 ag <class 'async_generator'> False
# expect: True __await__ 18
# expect: True True False True True
# expect: 'coroutine' object is not iterable
# expect: 'coroutine' object is not an iterator
# expect: 'async_generator' object is not iterable
# expect: 'coroutine' object is not callable
# expect: object of type 'coroutine' has no len()
# expect: old
# expect: result
