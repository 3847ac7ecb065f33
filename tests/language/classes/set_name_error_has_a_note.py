# An exception of __set_name__ goes on with a note that says where.
class D:
    def __set_name__(self, owner, name):
        raise ValueError("no such name")
try:
    class C:
        field = D()
except ValueError as e:
    print(e, e.__notes__)
# expect: no such name ["Error calling __set_name__ on 'D' instance 'field' in 'C'"]
