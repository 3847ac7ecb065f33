# match, case, type and _ are names elsewhere.
match = [1]
case = {"a": 2}
type = 3
_ = 4
print(match[0], case["a"], type, _)
match match:
    case [case]:
        print(case)
# expect: 1 2 3 4
# expect: 1
