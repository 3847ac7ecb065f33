def f(a:
 pass
