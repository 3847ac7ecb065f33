# else runs without an exception; exceptions in handlers and else are not handled by the same try.
def f(kind):
    out = []
    try:
        try:
            out.append("try")
            if kind == 1: raise KeyError
            if kind == 2: raise ValueError
        except KeyError:
            out.append("key")
            if kind == 1: raise TypeError
        else:
            out.append("else")
            if kind == 3: raise KeyError
        finally:
            out.append("finally")
    except Exception as e:
        out.append(type(e).__name__ + " " + repr(e.__context__))
    return out
print([f(k) for k in range(4)])
import sys
def g():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            print(repr(sys.exception()))
        print(repr(sys.exception()), sys.exc_info()[0])
    print(sys.exception(), sys.exc_info())
g()
# expect: [['try', 'else', 'finally'], ['try', 'key', 'finally', 'TypeError KeyError()'], ['try', 'finally', 'ValueError None'], ['try', 'else', 'finally', 'KeyError None']]
# expect: ValueError(2)
# expect: KeyError(1) <class 'KeyError'>
# expect: None (None, None, None)
