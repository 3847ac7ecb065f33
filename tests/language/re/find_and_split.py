# findall, finditer, split and empty matches.
import re

print(re.findall(r"\d+", "a1 b22 c333"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c", maxsplit=1))
print([m.span() for m in re.finditer(r"\b|\w*", "ab cd")])
print(re.sub("x*", "-", "abxd"), re.split(r"\b", "Words, words"), re.findall("", "ab"))
print(re.sub(r"(?m)^", "> ", "a\nb\n"), re.findall(r"(?m)^", "a\n"))

# expect: ['1', '22', '333']
# expect: ['a', 'b', 'c'] ['a', '-', 'b-c']
# expect: [(0, 0), (0, 2), (2, 2), (3, 3), (3, 5), (5, 5)]
# expect: -a-b--d- ['', 'Words', ', ', 'words', ''] ['', '', '']
# expect: > a
# expect: > b
# expect: >  ['', '']
