# pos, endpos, and the ends of the text.
import re

print(re.fullmatch(r"[\w.]+@[\w.]+", "me@x.org").string, re.match("ab", "abc").end(), re.fullmatch("ab", "abc"))
print(re.compile(r"b").search("abcb", 2).span(), re.compile("^b").search("ab", 1), re.compile("b$").match("abc", 1, 2))
print(re.findall(r"(?<!\d)\d{2}(?!\d)", "1 22 333 44"), re.findall(r"a{,2}b", "aaab b"), re.findall("x{a}", "x{a}"))

# expect: me@x.org 2 None
# expect: (3, 4) None <re.Match object; span=(1, 2), match='b'>
# expect: ['22', '44'] ['aab', 'b'] ['x{a}']
