# global makes assignments in a function reach the module.
n = 0
def count():
    global n, made
    n += 1
    made = "here"
count(); count()
print(n, made)
# expect: 2 here
