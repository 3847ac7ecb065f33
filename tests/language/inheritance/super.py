# super() goes on in the MRO of the object's class, so that cooperating classes are each called once.
class Base:
    def f(self): return ["Base"]
class Left(Base):
    def f(self): return ["Left"] + super().f()
class Right(Base):
    def f(self): return ["Right"] + super().f()
class Both(Left, Right):
    def f(self): return ["Both"] + super().f()
    @classmethod
    def make(cls): return super().__new__(cls)
    @property
    def p(self): return super().f
print(Both().f(), type(Both.make()).__name__, Both().p())
print(super(Left, Both()).f(), super(Both, Both).f is Left.f)
s = super(Both, Both())
print(s.__thisclass__.__name__, s.__self_class__.__name__, str(s).split(" at")[0], str(super(Both, Both)))
print(super(Both).__self__)
def attempt(f):
    try:
        print(f())
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
attempt(lambda: super().x)
attempt(lambda: super(Left, 5))
attempt(lambda: super(5, 5))
attempt(lambda: super(Left, Base()))
attempt(lambda: super(Both, Both()).nothing)
def lonely(): return super()
attempt(lonely)
class NoArgs:
    def f(): return super()
attempt(NoArgs.f)
class Gone:
    def f(self):
        del self
        return super()
attempt(Gone().f)
# expect: ['Both', 'Left', 'Right', 'Base'] Both ['Left', 'Right', 'Base']
# expect: ['Right', 'Base'] True
# expect: Both Both <super: <class 'Both'>, <Both object>> <super: <class 'Both'>, <Both object>>
# expect: None
# expect: RuntimeError super(): no arguments
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (Left).
# expect: TypeError super() argument 1 must be a type, not int
# expect: TypeError super(type, obj): obj (instance of Base) is not an instance or subtype of type (Left).
# expect: AttributeError 'super' object has no attribute 'nothing'
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): arg[0] deleted
