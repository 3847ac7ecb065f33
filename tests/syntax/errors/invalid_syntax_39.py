class A.b: pass
