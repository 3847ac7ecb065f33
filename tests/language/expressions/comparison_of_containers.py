# Lists and tuples compare by their first difference.
print([1, 2] < [1, 3], (1,) < (1, 0), [2] > [1, 9], [1, 2] == [1, 2], (1, 2) == [1, 2], "a" < "b" < "c")
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {2}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
# expect: True True True True False True
# expect: True True False True
