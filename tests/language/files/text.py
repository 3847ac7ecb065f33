# Text files are written, read line by line, and tell their place.
with open("a.txt", "w") as f:
    print(f.write("one\ntwo\n"), f.mode, f.name, f.closed, f.writable(), f.readable())
    print("three", file=f)
print(f.closed)
with open("a.txt") as f:
    print(f.readline(), end="")
    print([line for line in f])
    print(repr(f.read()), f.tell())
    print(f.seek(4), f.read(3), f.readlines())
with open("a.txt", "a") as f:
    f.writelines(["four\n", "é\n"])
print(open("a.txt", encoding="utf-8").read().splitlines())
with open("a.txt", "r+") as f:
    f.write("ONE")
    f.seek(0)
    print(f.read(8))
with open("b.txt", "w", newline="\r\n") as f:
    f.write("x\ny\n")
print(open("b.txt", "rb").read(), repr(open("b.txt").read()), repr(open("b.txt", newline="").read()))

# expect: 8 w a.txt False True False
# expect: True
# expect: one
# expect: ['two\n', 'three\n']
# expect: '' 14
# expect: 4 two ['\n', 'three\n']
# expect: ['one', 'two', 'three', 'four', 'é']
# expect: ONE
# expect: two
# expect:
# expect: b'x\r\ny\r\n' 'x\ny\n' 'x\r\ny\r\n'
