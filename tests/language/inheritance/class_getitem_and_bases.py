# __class_getitem__ answers C[x]; __mro_entries__ stands for a base that is no class.
class Box:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(Box[int], Box[1, 2])
class Stand:
    def __mro_entries__(self, bases):
        print("bases", len(bases))
        return (list,)
s = Stand()
class C(s): pass
print(C.__bases__, C.__orig_bases__ == (s,))
try:
    class Plain: pass
    Plain[0]
except TypeError as e:
    print(e)
try:
    Plain()[0]
except TypeError as e:
    print(e)
class G(list[int]): pass
print(G.__bases__, G.__orig_bases__, G([1]))
# expect: ('Box', <class 'int'>) ('Box', (1, 2))
# expect: bases 1
# expect: (<class 'list'>,) True
# expect: type 'Plain' is not subscriptable
# expect: 'Plain' object is not subscriptable
# expect: (<class 'list'>,) (list[int],) [1]
