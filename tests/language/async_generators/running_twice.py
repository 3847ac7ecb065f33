# A second step while one waits is refused.
class Pause:
    def __await__(self): yield "paused"
async def g():
    await Pause()
    yield 1
a = g()
first = a.asend(None)
print(first.send(None), a.ag_running)
second = a.asend(None)
try:
    second.send(None)
except RuntimeError as e:
    print(e)
try:
    a.aclose().send(None)
except RuntimeError as e:
    print(e)
try:
    first.send(None)
except StopIteration as e:
    print(e.value)
# expect: paused True
# expect: anext(): asynchronous generator is already running
# expect: aclose(): asynchronous generator is already running
# expect: 1
