# "Did you mean" for names, attributes, imports and keywords.
# python: 3.14
import traceback, sys
def show(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1], end="")
class C:
    attribute = 1
    def method(self):
        self.value = 1
        return value
def local():
    counter = 1
    return countr
def far(): return zzzzzz
def method(): C().method()
def attr(): C().atribute
def builtin(): return pritn("x")
def imp(): from math import sqr
def module(): return sys.exitt
def mod(): return json.dumps
def missing_import(): return asyncio
def own():
    class D:
        def __getattr__(self, n): raise AttributeError("mine")
    D().x
for f in (local, far, method, attr, builtin, imp, module, mod, missing_import, own): show(f)
# expect: NameError: name 'countr' is not defined
# expect: NameError: name 'zzzzzz' is not defined
# expect: NameError: name 'value' is not defined
# expect: AttributeError: 'C' object has no attribute 'atribute'. Did you mean: 'attribute'?
# expect: NameError: name 'pritn' is not defined
# expect: ImportError: cannot import name 'sqr' from 'math' (unknown location). Did you mean: 'sqrt'?
# expect: AttributeError: module 'sys' has no attribute 'exitt'. Did you mean: 'exit'?
# expect: NameError: name 'json' is not defined. Did you forget to import 'json'?
# expect: NameError: name 'asyncio' is not defined. Did you forget to import 'asyncio'?
# expect: AttributeError: mine
