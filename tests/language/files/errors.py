# What goes wrong with files is said in CPython's words.
import os


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs("d/e")
attempt(lambda: open("missing.txt"))
attempt(lambda: open("no/such.txt", "w"))
attempt(lambda: open("d"))
attempt(lambda: open("x", "rw"))
attempt(lambda: open("x", "q"))
attempt(lambda: open("x", "rb", encoding="utf-8"))
attempt(lambda: open("x", "rbt"))
attempt(lambda: os.mkdir("d"))
attempt(lambda: os.makedirs("d/e"))
attempt(lambda: os.rmdir("d"))
attempt(lambda: os.remove("missing"))
attempt(lambda: os.listdir("missing"))
attempt(lambda: os.rename("missing", "b"))
open("x", "w").close()
attempt(lambda: open("x", "x"))
attempt(lambda: open("x").write("a"))
attempt(lambda: open("x", "w").read())
attempt(lambda: os.listdir("x"))
attempt(lambda: open("x/y"))
attempt(lambda: os.stat("nope"))
attempt(lambda: open(None))
f = open("x", "w")
f.close()
attempt(lambda: f.write("a"))
open("bad", "wb").write(b"\xff")
attempt(lambda: open("bad", encoding="utf-8").read())

# expect: FileNotFoundError [Errno 2] No such file or directory: 'missing.txt'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no/such.txt'
# expect: IsADirectoryError [Errno 21] Is a directory: 'd'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError invalid mode: 'q'
# expect: ValueError binary mode doesn't take an encoding argument
# expect: ValueError can't have text and binary mode at once
# expect: FileExistsError [Errno 17] File exists: 'd'
# expect: FileExistsError [Errno 17] File exists: 'd/e'
# expect: OSError [Errno 39] Directory not empty: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'missing'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'missing'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'missing' -> 'b'
# expect: FileExistsError [Errno 17] File exists: 'x'
# expect: UnsupportedOperation not writable
# expect: UnsupportedOperation not readable
# expect: NotADirectoryError [Errno 20] Not a directory: 'x'
# expect: NotADirectoryError [Errno 20] Not a directory: 'x/y'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# expect: TypeError expected str, bytes or os.PathLike object, not NoneType
# expect: ValueError I/O operation on closed file.
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
