a = f() = c
