# pop, popitem, setdefault, update, fromkeys, copy, clear.
d = {"a": 1, "b": 2}
print(d.pop("a"), d.pop("z", 0), d.setdefault("b", 5), d.setdefault("c", []), d.popitem(), d)
d.update({"x": 1}, y=2); d.update([("z", 3)])
print(d, d.copy() == d, dict.fromkeys("ab"), dict.fromkeys([1], 0), dict(a=1), dict([(1, 2)]), dict({"k": 1}, j=2), d.clear(), d)
try:
    print(d.pop("q"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print({}.popitem())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict([1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict([(1, 2, 3)]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print({}.update(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(dict([("a",)]))
except Exception as e:
    print(type(e).__name__, e)
# expect: 1 0 2 [] ('c', []) {'b': 2}
# expect: {} True {'a': None, 'b': None} {1: 0} {'a': 1} {1: 2} {'k': 1, 'j': 2} None {}
# expect: KeyError 'q'
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
