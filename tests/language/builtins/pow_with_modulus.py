# The three-argument pow works on whole numbers of any size.
print(pow(3, 200, 13))
# expect: 9
print(pow(2, -1, 7))
# expect: 4
