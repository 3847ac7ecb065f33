# Functions in a class do not see the class's names.
x = "module"
class C:
    x = "class"
    y = [x for _ in range(1)]
    z = [i for i in x]
    def get(self):
        return x
print(C().get(), C.y, C.z)
# expect: module ['module'] ['c', 'l', 'a', 's', 's']
