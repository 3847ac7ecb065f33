# A subclass of str.
class Name(str):
    def shout(self): return self.upper() + "!"
n = Name("bob")
print(n, n.shout(), n == "bob", {n: 1}["bob"], type(n + "x").__name__, type(n.upper()).__name__, f"{n:>5}", isinstance(n, str), "-".join([n, n]))
# expect: bob BOB! True 1 str str   bob True bob-bob
