# id is the same for one object.
a = []; b = a
print(id(a) == id(b), id(a) == id([]), a is b)
# expect: True False True
