# A nested function calls itself through its closure.
def outer(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(outer(20))
# expect: 2432902008176640000
