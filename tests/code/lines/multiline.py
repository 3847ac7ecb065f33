if (a
    and
    b
    <
    c):
    x
elif (p
   < q
   < r):
   y
while not (a
   or b):
    pass
z = (a
   if b
   else c)
assert (a
   and b), (
   c)
z = (a
   and
   b)
z = (a <
   b <
   c)
match x:
    case [a,
          b] if (a
             > b):
        pass
    case {"k": v,
          **kw}:
        w
    case (P(1,
           b=1)
          | Q()):
        z
    case _:
        q


async def f():
    async for x in (
       y):
        z
    async with (
        a
        ) as b:
        c
    return [i async for i in
       x if
       i]


for (a,
     b) in (
     c):
    if a: continue
    if b: break
else:
    d


def g():
    for i in x:
        with y:
            return 5
    try:
        return (
          g())
    finally:
        h


foo(a,
   b=1,
   *c)
x.y(
  1).z(
  k=2)
asyncio.run(
    a)
(x
 .y(1)
 .z(2))


@deco(
  1)
@deco2
class C(
   A):
    """doc"""
    x: int = 5
    def m(self): self.a = 1


x = [
    0,
    1,
    2,
    3]
x = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
x = {
    1: 2,
    a: b,
    **c,
    'd': e}
x = {
    0: 1, 1: 1, 2: 1, 3: 1, 4: 1,
    5: 1, 6: 1, 7: 1, 8: 1, 9: 1,
    10: 1, 11: 1, 12: 1, 13: 1, 14: 1,
    15: 1, 16: 1, 17: 1, 18: 1, 19: 1}
for x in [
    1,
    2]:
    pass
if x in [
    1,
    2]:
    pass
x = f"{a}" \
    f"b{c!r}" \
    f"{d:{w}}"
x = "%s" % (
    a,)
x = ("a"
     + "b")
x = a[
    1:
    2]
x = a[
    b:
    c]
a[
    0] = 5
a[
    b] += 1
a.\
    b += 2


def h(a,
      b=1,
      *,
      c=2) -> int:
    """doc"""
    return None


def only_docstring():
    """doc"""


with a as b, \
     c as d:
    pass
try:
    a
except* (
    E) as e:
    b
except* F:
    c
else:
    d
finally:
    f


def loops():
    while True:
        if x: break
    while x: x -= 1
    for i in x: print(i)
    if 0:
        a
    if __debug__: b
    if not 1: c
    else: d
    pass


def comprehension(y):
    return [
        (a,
         b)
        for a in y
        for b in a
        if a
        and b
        if c]


def generator(y):
    return (
        a
        for a in y
        if a
        if b)


def handlers():
    try:
        a
    except E as e:
        return 1
    except (
      F):
        raise
    except:
        b
    else:
        c


x: int = 1
if a:
    y: str = 2
