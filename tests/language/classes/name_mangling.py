# Two leading underscores inside a class are prefixed with the class's name, also in nested functions.
class _Outer:
    __secret = 1
    __dunder__ = 2
    def __method(self): return self.__secret
    def call(self):
        def inner(): return self.__method()
        return inner()
    class __Nested:
        __x = 5
        def get(self): return self.__x
    def nested(self): return self.__Nested().get()
o = _Outer()
print(o.call(), o.nested(), sorted(n for n in vars(_Outer) if "cret" in n or "Nested" in n or "method" in n))
try:
    o.__secret
except AttributeError as e:
    print(e)
class C:
    def f(self, __arg=3):
        global __g
        __g = __arg
        return sorted(locals())
print(C().f(), _C__g)
# expect: 1 5 ['_Outer__Nested', '_Outer__method', '_Outer__secret']
# expect: '_Outer' object has no attribute '__secret'
# expect: ['_C__arg', 'self'] 3
