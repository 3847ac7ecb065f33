# A coroutine driven by hand: send, throw, close, await of an object with __await__.
# python: 3.14
class Aw:
    def __await__(self):
        got = yield "asked"
        return got * 2
async def f(x):
    try:
        r = await Aw()
    except KeyError:
        r = await Aw() + 1000
    return r + x
c = f(1)
print(c.send(None))
try:
    c.send(5)
except StopIteration as e:
    print(e.value)
c = f(1)
c.send(None)
print(c.throw(KeyError))
try:
    c.send(1)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = f(2)
c.send(None)
print(c.cr_await.gi_code.co_name, c.cr_running, c.cr_frame.f_lineno)
c.close()
async def bad():
    await 5
try:
    bad().send(None)
except TypeError as e:
    print(e)
async def wrong_iterator():
    class W:
        def __await__(self): return 5
    await W()
try:
    wrong_iterator().send(None)
except TypeError as e:
    print(e)
c = f(1)
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
try:
    for x in (c := f(1)): pass
except TypeError as e:
    print(e)
c.close()
# expect: asked
# expect: 11
# expect: asked
# expect: 1003
# expect: cannot reuse already awaited coroutine
# expect: __await__ False 9
# expect: 'int' object can't be awaited
# expect: __await__() returned non-iterator of type 'int'
# expect: can't send non-None value to a just-started coroutine
# expect: 'coroutine' object is not iterable
