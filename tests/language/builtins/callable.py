# callable says what can be called.
class C:
    def __call__(self): pass
print(callable(len), callable(C), callable(C()), callable(5), callable(lambda: 0), callable("a".upper))
# expect: True True True False True True
