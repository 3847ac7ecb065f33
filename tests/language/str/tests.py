# The is... methods.
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), " \n".isspace(), "A".isupper(), "a".islower(), "Ab Cd".istitle(), "a_1".isidentifier(), "1a".isidentifier(), "é".isascii(), "a\n".isprintable(), "".isalpha(), "".isascii())
# expect: True True True True True False True True True True True False False False False True
