def f(a, / , *, /): pass
