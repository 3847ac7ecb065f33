# __annotate__, annotationlib's formats, and annotations of classes and modules.
# python: 3.14
import annotationlib
from annotationlib import Format, get_annotations
x: int = 5
class C:
    a: int = 1
    b: "str"
    c: Undefined
    (d): print("parenthesised is not kept")
try:
    C.__annotations__
except NameError as e:
    print(e)
print(get_annotations(C, format=Format.STRING))
print(get_annotations(C, format=Format.FORWARDREF)["c"].__forward_arg__)
Undefined = float
print(C.__annotations__, C.__annotate__(1))
print(__annotate__.__name__, __annotations__)
def f(q: "int", /, r: list[int]) -> None: pass
print(get_annotations(f), f.__annotate__(Format.VALUE))
try:
    f.__annotate__(Format.STRING)
except NotImplementedError as e:
    print("not", type(e))
f.__annotations__ = {"z": 1}
print(f.__annotations__, f.__annotate__)
def bare(): pass
print(bare.__annotations__, bare.__annotate__)
def local():
    v: print("never evaluated") = 3
    w: undefined_thing
    return v
print(local(), local.__annotations__)
# expect: name 'Undefined' is not defined
# expect: {'a': 'int', 'b': 'str', 'c': 'Undefined'}
# expect: Undefined
# expect: {'a': <class 'int'>, 'b': 'str', 'c': <class 'float'>} {'a': <class 'int'>, 'b': 'str', 'c': <class 'float'>}
# expect error: NameError: name '__annotations__' is not defined. Did you mean: '__annotate__'?
