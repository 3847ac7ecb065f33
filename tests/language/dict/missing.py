# A subclass may answer for missing keys.
class D(dict):
    def __missing__(self, key): return f"no {key}"
print(D(a=1)["a"], D()["zz"], D().get("q"), "%(x)s" % D())
# expect: 1 no zz None no x
