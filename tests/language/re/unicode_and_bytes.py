# Places are counted in characters; classes know Unicode.
import re

print(re.search("é+", "aéé日").span(), re.search("日", "aéé日").span(), re.findall(r"\w+", "naïve été 日本"), re.findall(r"\w+", "naïve été", re.A))
print(re.sub(r"\d", lambda m: str(int(m.group()) * 2), "1 2 5"), re.findall(rb"\w+", b"ab cd\xff"))

# expect: (1, 3) (3, 4) ['naïve', 'été', '日本'] ['na', 've', 't']
# expect: 2 4 10 [b'ab', b'cd']
