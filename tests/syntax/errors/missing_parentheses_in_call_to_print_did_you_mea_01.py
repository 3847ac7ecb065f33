def f() -> print x: pass
