# Replacements are templates or functions.
import re

print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"\d", lambda m: str(int(m.group()) * 2), "1 2 5"), re.findall(rb"\w+", b"ab cd\xff"))

# expect: world hello ('bbnbna', 2)
# expect: 2 4 10 [b'ab', b'cd']
