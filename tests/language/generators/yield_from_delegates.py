# yield from passes send, throw and close on to the inner iterator.
class It:
    def __iter__(self): return self
    def __next__(self):
        print("next")
        return 1
    def send(self, value):
        print("send", value)
        return 2
    def throw(self, e):
        print("throw", repr(e))
        return 3
    def close(self): print("close")
def g():
    yield from It()
it = g()
print(next(it), it.send(7), it.throw(KeyError("k")), it.send(None))
it.close()
def plain():
    yield from iter([1, 2])
it = plain()
next(it)
try:
    it.send(5)
except AttributeError as e:
    print(e)
it = plain()
next(it)
try:
    it.throw(ValueError("in"))
except ValueError as e:
    print(e)
def wrong():
    yield from 5
try:
    next(wrong())
except TypeError as e:
    print(e)
# expect: next
# expect: send 7
# expect: throw KeyError('k')
# expect: next
# expect: 1 2 3 1
# expect: close
# expect: 'list_iterator' object has no attribute 'send'
# expect: in
# expect: 'int' object is not iterable
