# A match tells its groups by number and by name.
import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-06")
print(m, m.group(), m.groups(), m.groupdict(), m.span("month"), m.lastindex, m.lastgroup, m["year"], m.regs)
print(re.match(r"(a)(?:(b)|c)*", "abc").lastindex, re.match(r"((a)b)", "ab").lastindex, re.match("a", "a").lastindex)
print(re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b' x").group(), re.match(r"(\w)\1", "aab").group(), re.findall(r"(?i:A)b", "ab aB"))
print(re.compile("(a)(?P<n>b)").groupindex, re.compile("(a)(?P<n>b)").groups, re.compile("a").flags, re.compile(r"(?s)a").flags, re.compile(b"a").flags)
print(re.match(r"(\d+)\.(\d+)", "3.14").expand(r"\2-\g<1>\n"), re.RegexFlag(10), re.match(r"\s", "\x1c"), re.match(r"[\s]", "\x85"))

# expect: <re.Match object; span=(0, 7), match='2024-05'> 2024-05 ('2024', '05') {'year': '2024', 'month': '05'} (5, 7) 2 month 2024 ((0, 7), (0, 4), (5, 7))
# expect: 2 1 None
# expect: 'a"b' aa ['ab']
# expect: {'n': 2} 2 32 48 0
# expect: 14-3
# expect:  re.IGNORECASE|re.MULTILINE <re.Match object; span=(0, 1), match='\x1c'> <re.Match object; span=(0, 1), match='\x85'>
