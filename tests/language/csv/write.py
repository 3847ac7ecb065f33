# writer and DictWriter quote what needs it.
import csv

with open("w.csv", "w", newline="") as f:
    w = csv.writer(f)
    print(w.writerow(["a", 1, 2.5, None, "x,y", 'q"', "line\nbreak"]))
    w.writerows([[1, 2], ["", ""], [""]])
print(repr(open("w.csv", newline="").read()))
with open("d.csv", "w", newline="") as f:
    d = csv.DictWriter(f, fieldnames=["name", "age"])
    d.writeheader()
    d.writerow({"name": "Ada", "age": 36})
    d.writerow({"name": "Bob"})
    try:
        d.writerow({"name": "C", "x": 1})
    except ValueError as e:
        print(e)
print(repr(open("d.csv", newline="").read()))
with open("q.csv", "w") as f:
    csv.writer(f, quoting=csv.QUOTE_ALL, lineterminator="\n", delimiter=";").writerow([1, "b"])
    csv.writer(f, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow([1, "b"])
print(repr(open("q.csv").read()))
for wrong in [lambda: csv.writer(f).writerow(5), lambda: csv.reader([], delimiter="ab"), lambda: list(csv.reader([b"a"]))]:
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)

# expect: 35
# expect: 'a,1,2.5,,"x,y","q""","line\nbreak"\r\n1,2\r\n,\r\n""\r\n'
# expect: dict contains fields not in fieldnames: 'x'
# expect: 'name,age\r\nAda,36\r\nBob,\r\n'
# expect: '"1";"b"\n1,"b"\n'
# expect: Error iterable expected, not int
# expect: TypeError "delimiter" must be a unicode character, not a string of length 2
# expect: Error iterator should return strings, not bytes (the file should be opened in text mode)
