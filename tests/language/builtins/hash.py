# Equal numbers hash equal; lists have no hash.
print(hash(1) == hash(1.0) == hash(True), hash(-1), hash("a") == hash("a"), hash(None) == hash(None), hash(()) == hash(()))
try:
    print(hash([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash({}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash(set()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hash((1, [])))
except Exception as e:
    print(type(e).__name__, e)
# expect: True -2 True True True
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'dict'
# expect: TypeError unhashable type: 'set'
# expect: TypeError unhashable type: 'list'
