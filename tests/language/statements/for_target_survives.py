# The loop variable keeps its last value, and stays unset when nothing was iterated.
for i in range(3):
    pass
print(i)
for unseen in []:
    pass
try:
    unseen
except NameError as e:
    print(e)
# expect: 2
# expect: name 'unseen' is not defined
