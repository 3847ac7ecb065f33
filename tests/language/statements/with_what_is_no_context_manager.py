# with names the method that is missing, and hints at async with.
class A:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class Half:
    def __enter__(self): pass
for thing in (5, A(), Half()):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
# expect: 'int' object does not support the context manager protocol (missed __exit__ method)
# expect: 'A' object does not support the context manager protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?
# expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
