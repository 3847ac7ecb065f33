# Patterns find files; temporary files and folders vanish.
import fnmatch
import glob
import os
import tempfile

os.makedirs("g/sub")
for name in ["g/a.txt", "g/b.txt", "g/c.py", "g/.hidden", "g/sub/d.txt"]:
    open(name, "w").close()
print(sorted(glob.glob("g/*.txt")), sorted(glob.glob("g/**/*.txt", recursive=True)), sorted(glob.glob("*/[ab].txt")))
print(sorted(glob.glob("g/*")), glob.glob("g/none*"), sorted(glob.glob("g/**", recursive=True)))
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatch("abc", "a?c"), fnmatch.fnmatch("abc", "[!a]*"))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x")
    open(path, "w").close()
    print(os.path.exists(path), folder.startswith("/tmp"))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    f.write("hello")
    f.seek(0)
    print(f.read(), f.name.endswith(".txt"), os.path.exists(f.name))
print(os.path.exists(f.name))

# expect: ['g/a.txt', 'g/b.txt'] ['g/a.txt', 'g/b.txt', 'g/sub/d.txt'] ['g/a.txt', 'g/b.txt']
# expect: ['g/a.txt', 'g/b.txt', 'g/c.py', 'g/sub'] [] ['g/', 'g/a.txt', 'g/b.txt', 'g/c.py', 'g/sub', 'g/sub/d.txt']
# expect: ['a.py', 'c.py'] True False
# expect: True True
# expect: False
# expect: hello True True
# expect: False
