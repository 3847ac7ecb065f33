# What asend and aclose give can be awaited once.
def run(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e:
        return e.value
async def g():
    yield 1
    yield 2
a = g()
n = a.asend(None)
print(run(n))
try:
    run(n)
except RuntimeError as e:
    print(e)
n = a.aclose()
run(n)
try:
    n.send(None)
except RuntimeError as e:
    print(e)
n = g().asend(None)
n.close()
try:
    n.send(None)
except RuntimeError as e:
    print(e)
print(type(n).__name__, type(last := a.aclose()).__name__)
run(last)
# expect: 1
# expect: cannot reuse already awaited __anext__()/asend()
# expect: cannot reuse already awaited aclose()/athrow()
# expect: cannot reuse already awaited __anext__()/asend()
# expect: async_generator_asend async_generator_athrow
