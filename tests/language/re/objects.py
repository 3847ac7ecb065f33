# Patterns compare, hash and are cached; both kinds of objects have a repr.
import re

print(re.escape("a.b*c [x]"))
print(hash(re.compile("a")) == hash(re.compile("a")), re.compile("a") is re.compile("a"), re.compile("a") == re.compile("a", re.I))
print(repr(re.match(".*", "x" * 100)), re.Pattern[str], type(re.match("a","a")), re.Match)

# expect: a\.b\*c\ \[x\]
# expect: True True False
# expect: <re.Match object; span=(0, 100), match='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> re.Pattern[str] <class 're.Match'> <class 're.Match'>
