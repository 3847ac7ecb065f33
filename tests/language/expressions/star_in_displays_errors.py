# What cannot be unpacked is named.
try:
    [*5]
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
try:
    {**5}
except TypeError as e:
    print(e)
# expect: Value after * must be an iterable, not int
# expect: 'list' object is not a mapping
# expect: 'int' object is not a mapping
