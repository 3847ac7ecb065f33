# finally runs on every way out, and its return wins.
def f(way):
    try:
        if way == "raise":
            raise ValueError
        if way == "return":
            return "from try"
    except ValueError:
        return "from except"
    else:
        return "from else"
    finally:
        print("finally", repr(way))
print(f("raise"), f("return"), f(""))
# expect: finally 'raise'
# expect: finally 'return'
# expect: finally ''
# expect: from except from try from else
