# ~True is deprecated: the warning is made when it runs.
# python: 3.14
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(~True, ~False, ~(1 == 1), ~1, not True)
for w in seen:
    print(w.category.__name__, w.message, w.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        ~True
    except DeprecationWarning as e:
        print("raised", str(e)[:30])
# expect: -2 -1 -2 -2 False
# expect: DeprecationWarning Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int. 6
# expect: DeprecationWarning Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int. 6
# expect: DeprecationWarning Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int. 6
# expect: raised Bitwise inversion '~' on bool 
