# An AttributeError inside a property makes __getattr__ be asked.
class C:
    @property
    def p(self): return self.missing
    def __getattr__(self, name): return f"getattr {name}"
print(C().p)
class D:
    @property
    def p(self): return self.missing
    def __getattr__(self, name): raise AttributeError(f"none of {name}")
try:
    D().p
except AttributeError as e:
    print(e, repr(e.__context__))
# expect: getattr missing
# expect: none of p None
