# A guard runs after the pattern matched, and what it bound stays bound.
match 5:
    case n if n > 10:
        print("big")
    case m if m > 3:
        print("middle", n, m)
# expect: middle 5 5
