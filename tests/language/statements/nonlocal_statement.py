# nonlocal rebinds the variable of the nearest enclosing function.
def outer():
    x = 1
    def middle():
        def inner():
            nonlocal x
            x += 1
            return x
        return inner
    f = middle()
    return f(), f(), x
print(outer())
# expect: (2, 3, 3)
