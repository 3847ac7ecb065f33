# os.path takes paths apart and puts them together.
import os
from os.path import basename, commonpath, dirname, isabs, join, normpath, relpath, split, splitext

print(join("a", "b", "/c", "d"), join("a/", "b"), join("", "x"), split("/a/b/c.txt"), [basename("/a/b/"), dirname("a")])
print(splitext("x.tar.gz"), splitext(".bashrc"), splitext("a.b/c"), isabs("/a"), normpath("a/./b/../../c//d"), normpath(""))
print(relpath("/a/b/c", "/a/d"), commonpath(["/a/b/c", "/a/b/d"]), os.path.abspath("/x/../y"), os.sep, os.linesep == "\n")
print(os.fspath("x"), os.path.commonprefix(["abc", "abd"]), normpath("../../x"), normpath("/../x"), split("/"))

# expect: /c/d a/b x ('/a/b', 'c.txt') ['', '']
# expect: ('x.tar', '.gz') ('.bashrc', '') ('a.b/c', '') True c/d .
# expect: ../b/c /a/b /y / True
# expect: x ab ../../x /x ('/', '')
