# AttributeError names the type and the attribute, and suggests nearby names.
class Account:
    balance = 1
for source in ("(5).foo", "[].push", "None.x", "Account().balanse", "Account.nothing", "len.zzz", "''.joinn", "(lambda: 0).q"):
    try:
        eval(source)
    except AttributeError as e:
        print(e, "|", e.name)
# expect: 'int' object has no attribute 'foo' | foo
# expect: 'list' object has no attribute 'push' | push
# expect: 'NoneType' object has no attribute 'x' | x
# expect: 'Account' object has no attribute 'balanse' | balanse
# expect: type object 'Account' has no attribute 'nothing' | nothing
# expect: 'builtin_function_or_method' object has no attribute 'zzz' | zzz
# expect: 'str' object has no attribute 'joinn' | joinn
# expect: 'function' object has no attribute 'q' | q
