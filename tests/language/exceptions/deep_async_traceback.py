# Tracebacks through coroutines and asynchronous generators, driven by hand.
# python: 3.14
import traceback, sys
async def inner(): raise KeyError("in")
async def middle():
    try:
        await inner()
    except KeyError as e:
        raise ValueError("mid") from e
async def agen():
    yield 1
    await middle()
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): await inner()
async def use():
    async for x in agen():
        pass
async def leave():
    async with CM():
        pass
async def comp():
    return [x async for x in agen()]
for f in (middle, use, leave, comp):
    try:
        f().send(None)
    except Exception:
        traceback.print_exc(file=sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 7, in middle
# expect:     await inner()
# expect:   File "deep_async_traceback.py", line 4, in inner
# expect:     async def inner(): raise KeyError("in")
# expect:                        ^^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'in'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 26, in <module>
# expect:     f().send(None)
# expect:     ~~~~~~~~^^^^^^
# expect:   File "deep_async_traceback.py", line 9, in middle
# expect:     raise ValueError("mid") from e
# expect: ValueError: mid
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 7, in middle
# expect:     await inner()
# expect:   File "deep_async_traceback.py", line 4, in inner
# expect:     async def inner(): raise KeyError("in")
# expect:                        ^^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'in'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 26, in <module>
# expect:     f().send(None)
# expect:     ~~~~~~~~^^^^^^
# expect:   File "deep_async_traceback.py", line 17, in use
# expect:     async for x in agen():
# expect:         pass
# expect:   File "deep_async_traceback.py", line 12, in agen
# expect:     await middle()
# expect:   File "deep_async_traceback.py", line 9, in middle
# expect:     raise ValueError("mid") from e
# expect: ValueError: mid
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 26, in <module>
# expect:     f().send(None)
# expect:     ~~~~~~~~^^^^^^
# expect:   File "deep_async_traceback.py", line 20, in leave
# expect:     async with CM():
# expect:                ~~^^
# expect:   File "deep_async_traceback.py", line 15, in __aexit__
# expect:     async def __aexit__(self, *a): await inner()
# expect:                                    ^^^^^^^^^^^^^
# expect:   File "deep_async_traceback.py", line 4, in inner
# expect:     async def inner(): raise KeyError("in")
# expect:                        ^^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'in'
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 7, in middle
# expect:     await inner()
# expect:   File "deep_async_traceback.py", line 4, in inner
# expect:     async def inner(): raise KeyError("in")
# expect:                        ^^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'in'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "deep_async_traceback.py", line 26, in <module>
# expect:     f().send(None)
# expect:     ~~~~~~~~^^^^^^
# expect:   File "deep_async_traceback.py", line 23, in comp
# expect:     return [x async for x in agen()]
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "deep_async_traceback.py", line 12, in agen
# expect:     await middle()
# expect:   File "deep_async_traceback.py", line 9, in middle
# expect:     raise ValueError("mid") from e
# expect: ValueError: mid
