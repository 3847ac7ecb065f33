# The methods of lists.
l = [3, 1, 2]; l.append(5); l.extend("ab"); l.insert(0, 9); l.insert(-1, "q"); l.remove(1)
print(l, l.pop(), l.pop(0), l.index(2), l.count(3), l.copy() is l)
l.reverse(); m = l[:]; l.clear()
print(l, m)
try:
    print([].pop())
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].pop(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].remove(2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].index(2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].append())
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].extend(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print([1].insert("a", 1))
except Exception as e:
    print(type(e).__name__, e)
# expect: [3, 2, 5, 'a', 'q'] b 9 1 1 False
# expect: [] ['q', 'a', 5, 2, 3]
# expect: IndexError pop from empty list
# expect: IndexError pop index out of range
# expect: ValueError list.remove(x): x not in list
# expect: ValueError list.index(x): x not in list
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'str' object cannot be interpreted as an integer
