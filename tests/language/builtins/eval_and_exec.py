# eval and exec: globals, locals, code objects, what they give and leave.
x = 1
def f():
    y = 2
    exec("y = 5; z = 6")
    return y, eval("x + y"), sorted(locals())
print(f())
g = {"a": 1}
exec("b = a + 1\ndef h(): return b * 10", g)
print(g["b"], g["h"](), sorted(k for k in g if k != "__builtins__"), "__builtins__" in g)
l = {}
exec("c = a; a = 100", g, l)
print(l, g["a"])
print(eval("c + a", g, l), eval(" 1 + 2 "), eval("[i for i in range(3)]"), eval("lambda: 5")(), eval(b"1+1"), eval("x", {"x": 9}))
code = compile("n * 2", "<mine>", "eval")
print([eval(code, {"n": i}) for i in range(3)], exec(code, {"n": 1}), code.co_filename, code.co_name)
exec(compile("print('from code', __name__)", "f", "exec"))
class M(dict):
    def __missing__(self, key): return key.upper()
print(eval("abc", {}, M()), exec("global gg; gg = 3"), gg)
class C:
    exec("attr = 7")
print(C.attr)
print(eval(compile("1 + 1\n", "f", "exec")), eval("(yield_ := 5)"), yield_)
# expect: (2, 3, ['y'])
# expect: 2 20 ['a', 'b', 'h'] True
# expect: {'c': 1, 'a': 100} 1
# expect: 101 3 [0, 1, 2] 5 2 9
# expect: [0, 2, 4] None <mine> <module>
# expect: from code __main__
# expect: ABC None 3
# expect: 7
# expect: None 5 5
