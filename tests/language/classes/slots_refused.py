# Slots that collide with class attributes, with each other's layout, or that are no identifiers.
def attempt(make):
    try:
        make()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def collides():
    class A:
        __slots__ = ("x",)
        x = 1
def layouts():
    class A: __slots__ = ("x",)
    class B: __slots__ = ("y",)
    class C(A, B): pass
def word():
    class A: __slots__ = ("not a name",)
def number():
    class A: __slots__ = (1,)
def of_int():
    class A(int): __slots__ = ("x",)
def of_tuple():
    class A(tuple): __slots__ = ()
    print(A((1, 2)))
def with_dict():
    class A: __slots__ = ("__dict__", "q")
    a = A()
    a.other = 1
    print(a.__dict__)
for make in (collides, layouts, word, number, of_int, of_tuple, with_dict):
    attempt(make)
# expect: ValueError 'x' in __slots__ conflicts with class variable
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError __slots__ must be identifiers
# expect: TypeError __slots__ items must be strings, not 'int'
# expect: TypeError nonempty __slots__ not supported for subtype of 'int'
# expect: (1, 2)
# expect: {'other': 1}
