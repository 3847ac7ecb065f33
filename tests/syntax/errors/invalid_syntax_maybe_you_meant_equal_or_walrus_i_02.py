f(a, x=y for x in z)
