# A closure holds the variable, not the value that it had.
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make():
    def get():
        return value
    value = "late"
    return get
print(make()())
# expect: [2, 2, 2]
# expect: [0, 1, 2]
# expect: late
