# Path reads, writes, lists and removes.
from pathlib import Path

base = Path("work")
base.mkdir()
(base / "deep" / "er").mkdir(parents=True, exist_ok=True)
f = base / "note.txt"
print(f.exists(), f.write_text("hello\nworld\n"), f.exists(), f.is_file(), base.is_dir(), f.stat().st_size)
print(repr(f.read_text()), f.read_bytes()[:5], f.write_bytes(b"abc"), f.read_text())
(base / "deep" / "a.py").touch()
(base / "deep" / "er" / "b.py").write_text("x")
print(sorted([p.name for p in base.iterdir()]), sorted([str(p) for p in base.glob("*.txt")]))
print(sorted([str(p) for p in base.rglob("*.py")]), sorted([str(p) for p in base.glob("**/*.py")]))
with f.open("a") as file:
    print("more", file=file)
print(f.read_text(), f.rename(base / "new.txt"), f.exists())
(base / "new.txt").unlink()
Path("nothing").unlink(missing_ok=True)
for wrong in [lambda: Path("nothing").unlink(), lambda: base.mkdir(), lambda: Path("x/y").mkdir(), lambda: base.rmdir(), lambda: Path("no").read_text(), lambda: base.read_text(), lambda: list(Path("no").iterdir())]:
    try:
        wrong()
    except OSError as e:
        print(type(e).__name__, e)

# expect: False 12 True True True 12
# expect: 'hello\nworld\n' b'hello' 3 abc
# expect: ['deep', 'note.txt'] ['work/note.txt']
# expect: ['work/deep/a.py', 'work/deep/er/b.py'] ['work/deep/a.py', 'work/deep/er/b.py']
# expect: abcmore
# expect:  work/new.txt False
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nothing'
# expect: FileExistsError [Errno 17] File exists: 'work'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'x/y'
# expect: OSError [Errno 39] Directory not empty: 'work'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no'
# expect: IsADirectoryError [Errno 21] Is a directory: 'work'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no'
