# Adding, repeating, comparing, membership.
print("a" + "b", "ab" * 3, 3 * "ab", "a" * -1, "b" in "abc", "" in "", "a" < "b", "Z" < "a", "abc" < "abd", "a" "b")
try:
    print("a" + 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" * "b")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 in "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" < 1)
except Exception as e:
    print(type(e).__name__, e)
# expect: ab ababab ababab  True True True True True ab
# expect: TypeError can only concatenate str (not "int") to str
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError 'in <string>' requires string as left operand, not int
# expect: TypeError '<' not supported between instances of 'str' and 'int'
