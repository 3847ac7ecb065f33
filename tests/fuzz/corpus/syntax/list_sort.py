# sort is stable and in place, with key and reverse.
l = [3, 1, 2]
print(l.sort(), l)
l = ["bb", "a", "cc"]; l.sort(key=len, reverse=True)
print(l)
try:
    print([1, "a"].sort())
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].sort(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([[1], 2].sort())
except Exception as e:
    print(type(e).__name__, e)
# expect: None [1, 2, 3]
# expect: ['bb', 'cc', 'a']
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError sort() takes no positional arguments
# expect: TypeError '<' not supported between instances of 'int' and 'list'
