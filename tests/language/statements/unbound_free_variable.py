# A free variable without a value raises NameError.
def outer():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
outer()
# expect: NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
