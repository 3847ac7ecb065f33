# What is no context manager, and how it is said.
# python: 3.14
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for m in (5, NoExit(), NoEnter(), AsyncOnly()):
    try:
        with m: pass
    except TypeError as e:
        print(e)
async def main():
    for m in (5, NoExit(), open):
        try:
            async with m: pass
        except TypeError as e:
            print(e)
    class Bad:
        def __aenter__(self): return 5
        async def __aexit__(self, *a): pass
    try:
        async with Bad(): pass
    except TypeError as e:
        print(e)
try:
    main().send(None)
except StopIteration:
    pass
# expect: 'int' object does not support the context manager protocol (missed __exit__ method)
# expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
# expect: 'NoEnter' object does not support the context manager protocol (missed __enter__ method)
# expect: 'AsyncOnly' object does not support the context manager protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?
# expect: 'int' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'NoExit' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'builtin_function_or_method' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
