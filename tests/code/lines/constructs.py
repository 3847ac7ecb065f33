def f(a, b):
    x = a + (a := 5) * a
    y = [a, (a := 2), a]
    z = (a := 1) + a
    print(a, b, key=(a := 3), *[a], **{'k': a})
    if (n := len(a)) > 10 and n < (n := 5) < n: pass
    w = a if (a := b) else a
    a[(b := 1)] = b
    a[b][(a := 2)] += a
    a.b += (a := 3)
    return a < (a := b) < a
def g():
    for i in x:
        for j in y:
            try:
                with a, b as c:
                    if d: return i
                    elif e: continue
                    else: break
            except E as e:
                if e: break
                return 5
            except (A, B):
                continue
            finally:
                for k in z:
                    if k: break
                else:
                    return k
    else:
        return
async def h(a):
    async with a as b, c:
        async for x in b:
            if x: return x
            if y: continue
            break
        else:
            return [y async for y in x if await y for z in y async for w in z]
    await a
    return await b
async def ag():
    async for x in y:
        yield x
        z = yield
        try:
            yield 1
        finally:
            await x
def k():
    x = yield from a
    y = yield x
    return (yield)
def m(x):
    match x:
        case 1 | 2 | None | True: pass
        case [a, *rest, b] if a > b: return a
        case {"a": [1, x], **kw}: return kw
        case C(a, b=D(c), d=[_, *_]): return a, c
        case (1 as q) | (2 as q): return q
        case [*_, last]: return last
        case str() as s: return s
        case a.b.c: return
    return 0
def star():
    try:
        a
    except* A as e:
        b
    except* (B, C):
        c
    else:
        d
    finally:
        return 1
def un():
    a, b = b, a
    a, b, c = c, b, a
    (a, b), *c = x
    [a.b, c[d]] = y
    a = b = c, d = z
    del a, b[c], c.d, (e, f)
    a[1:2, ...] = b[::2]
    a[1:] += b
    del a[b:c]
    for a, (b, *c) in x: pass
    for a.b in x: pass
    with a as (b, c): pass
    x: int = 5
    y: int
    a.b: int = 3
    f(*a); f(**a); f(a, *b, c, *d, k=1, **e, l=2); f(k=1, **e)
    {**a, 'b': 1, **c}; {*a, b}; [*a, b]; (*a, b)
    assert a, b
    raise a from b
def comp():
    return [[lambda: (i, j) for i in x] for j in y], {k: v for k, v in z.items() if k if v}, {a for b in c for a in [b + 1]}, (x for x in y for y in z)
@a.b(c)
@d
class C(A, *B, metaclass=M, **kw):
    x: int = 1
    if a:
        y: str
    def f(self, x: int, /, y: "a" = 1, *args: *Ts, z=2, w, **kw) -> None:
        super().f(); super(C, self).f; self.__x = __class__
        return [super().g() for x in y]
    z = [x for x in y if x]
    class D: pass
    del x
def gen[T: int, *Ts, **P = [int]](x: T = 1, *, y: P = 2) -> T:
    return T
class G[T = int](A[T], k=1):
    def m[U](self, x: U) -> T: return x
    type X[V] = dict[T, V]
type Alias = int
type Alias2[A: (int, str), B = A] = dict[A, B]
import a.b.c as d, e.f, g as h
from . import x
from ..a.b import c as d, e
def dl():
    try:
        del x
        print(x)
    except NameError: pass
    nonl = 1
    def inner():
        nonlocal nonl
        nonl += 1
        del nonl
        return lambda: nonl
    return inner
x: int
print(f"{a!r:>{w}}{b=}{c:.2f}" "%s %%" % (a,), "%r-%5s" % (a, b), "%d" % a)
