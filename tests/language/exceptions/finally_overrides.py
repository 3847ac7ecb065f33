# return, break and continue in finally, and what becomes of the exception.
import warnings
warnings.simplefilter("ignore")
source = '''
def f():
    try:
        raise ValueError
    finally:
        return "returned"
def g():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i == 1: break
            continue
    return i
def h():
    while True:
        try:
            return "try"
        finally:
            break
    return "after"
def k():
    try:
        return "first"
    finally:
        print("in finally")
def n():
    try:
        try:
            raise KeyError("a")
        finally:
            raise ValueError("b")
    except ValueError as e:
        return repr(e.__context__)
'''
exec(source)
print(f(), g(), h(), k(), n())
# expect: in finally
# expect: returned 1 after first KeyError('a')
