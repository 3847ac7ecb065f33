# __init_subclass__ is told of every subclass with the words of the class statement.
class Plugin:
    known = {}
    def __init_subclass__(cls, /, tag=None, **rest):
        print("init_subclass", cls.__name__, tag, rest)
        super().__init_subclass__(**rest)
        cls.known[tag] = cls.__name__
class A(Plugin, tag="a"): pass
class B(A): pass
print(Plugin.known)
try:
    class C(Plugin, tag="c", extra=1): pass
except TypeError as e:
    print(e)
try:
    class D(object, word=1): pass
except TypeError as e:
    print(e)
try:
    type("E", (Plugin,), {}, 5)
except TypeError as e:
    print(e)
print(type("F", (Plugin,), {}, tag=4).__name__)
# expect: init_subclass A a {}
# expect: init_subclass B None {}
# expect: {'a': 'A', None: 'B'}
# expect: init_subclass C c {'extra': 1}
# expect: C.__init_subclass__() takes no keyword arguments
# expect: D.__init_subclass__() takes no keyword arguments
# expect: type() takes 1 or 3 arguments
# expect: init_subclass F 4 {}
# expect: F
