async def hello(x): pass
def a():
    c = hello(2)
    try:
        raise RuntimeError("no", c)
    except RuntimeError as e:
        c = None
        e.c = hello(3)
def b():
    c = hello(2)
    return None
def d():
    for x in [1]:
        try:
            raise ValueError(hello(4))
        except ValueError as e:
            if x:
                continue
def f():
    with open_it() as g:
        pass
def open_it():
    class X:
        def __enter__(self): self.c = hello(1)
        def __exit__(self, *a): self.c = None
    return X()
a()
b()
d()
f()
