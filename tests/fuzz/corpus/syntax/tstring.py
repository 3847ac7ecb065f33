lambda *a, b=1, **c: (yield)
@d.e(f)
class A: global x; nonlocal y
del (a, b[0]), c.d
