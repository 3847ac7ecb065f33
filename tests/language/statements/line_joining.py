# Brackets and backslashes join lines.
total = (1 +
         2
         + 3)
other = 4 + \
    5
values = [
    1,  # with a comment

    2,
]
print(total, other, values)
# expect: 6 9 [1, 2]
