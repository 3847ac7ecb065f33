# Flags change what matches, and show in the repr.
import re

print(re.compile("a", re.I | re.M), re.compile(b"x"), re.I, re.I | re.X)
print(re.findall(r"(?x) (\w+)  # key\n = (\d+)", "k=1, x=2"))
print(re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b' x").group(), re.match(r"(\w)\1", "aab").group(), re.findall(r"(?i:A)b", "ab aB"))
print(re.match("a.c", "a\nc"), re.match("a.c", "a\nc", re.S), re.match(r"\Aab\Z", "ab\n"), re.match(r"ab$", "ab\n"))
print(re.compile("(a)(?P<n>b)").groupindex, re.compile("(a)(?P<n>b)").groups, re.compile("a").flags, re.compile(r"(?s)a").flags, re.compile(b"a").flags)
print(re.match(r"(\d+)\.(\d+)", "3.14").expand(r"\2-\g<1>\n"), re.RegexFlag(10), re.match(r"\s", "\x1c"), re.match(r"[\s]", "\x85"))

# expect: re.compile('a', re.IGNORECASE|re.MULTILINE) re.compile(b'x') re.IGNORECASE re.IGNORECASE|re.VERBOSE
# expect: ['k', '1', 'x', '2']
# expect: 'a"b' aa ['ab']
# expect: None <re.Match object; span=(0, 3), match='a\nc'> None <re.Match object; span=(0, 2), match='ab'>
# expect: {'n': 2} 2 32 48 0
# expect: 14-3
# expect:  re.IGNORECASE|re.MULTILINE <re.Match object; span=(0, 1), match='\x1c'> <re.Match object; span=(0, 1), match='\x85'>
