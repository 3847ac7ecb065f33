# Paths are compared, joined and taken apart.
from pathlib import Path, PurePath

p = Path("/usr/lib/python3/x.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root)
print(list(p.parents), p.is_absolute(), p.with_suffix(".zip"), p.with_name("y"), p.with_stem("z"))
print(Path("a") / "b" / Path("c"), "x" / Path("y"), Path("a", "/b"), Path(), Path("a//b/./c"), Path("a").joinpath("b", "c"))
print(p.relative_to("/usr"), Path("a") == Path("a/"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a")))
print(p.match("*.gz"), p.is_relative_to("/usr"), Path("a").parent, Path("/").parent, Path("..").name, p.as_posix())
for f in [lambda: Path("a").relative_to("b"), lambda: Path("/").with_name("x"), lambda: Path("a").with_suffix("x"), lambda: Path(5), lambda: Path("a") / 5]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(PurePath("a")), isinstance(p, PurePath), {Path("a"): 1}[Path("a")], sorted([Path("b"), Path("a/c")]))

# expect: /usr/lib/python3/x.tar.gz PosixPath('/usr/lib/python3/x.tar.gz') x.tar.gz x.tar .gz ['.tar', '.gz'] /usr/lib/python3 ('/', 'usr', 'lib', 'python3', 'x.tar.gz') / /
# expect: [PosixPath('/usr/lib/python3'), PosixPath('/usr/lib'), PosixPath('/usr'), PosixPath('/')] True /usr/lib/python3/x.tar.zip /usr/lib/python3/y /usr/lib/python3/z.gz
# expect: a/b/c x/y /b . a/b/c a/b/c
# expect: lib/python3/x.tar.gz True True True
# expect: True True . / .. /usr/lib/python3/x.tar.gz
# expect: ValueError 'a' is not in the subpath of 'b'
# expect: ValueError PosixPath('/') has an empty name
# expect: ValueError Invalid suffix 'x'
# expect: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# expect: TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
# expect: PurePosixPath('a') True 1 [PosixPath('a/c'), PosixPath('b')]
