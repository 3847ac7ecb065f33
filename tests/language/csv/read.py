# reader and DictReader give rows.
import csv

text = 'name,age\n"Lovelace, Ada",36\r\n"say ""hi""",7\n\n,\n'
print(list(csv.reader(text.splitlines(keepends=True))))
with open("t.csv", "w", newline="") as f:
    f.write(text)
with open("t.csv", newline="") as f:
    for row in csv.DictReader(f):
        print(row)
print(list(csv.reader(["a;b", "'x;y';z"], delimiter=";", quotechar="'")), list(csv.reader(['"a\n', 'b",c'])))
print(list(csv.DictReader(["1,2,3", "4"], fieldnames=["x", "y"], restkey="more", restval="-")))
print(list(csv.reader(["a, b"], skipinitialspace=True)), list(csv.reader(['1,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a\tb"], dialect="excel-tab")), csv.list_dialects())

# expect: [['name', 'age'], ['Lovelace, Ada', '36'], ['say "hi"', '7'], [], ['', '']]
# expect: {'name': 'Lovelace, Ada', 'age': '36'}
# expect: {'name': 'say "hi"', 'age': '7'}
# expect: {'name': '', 'age': ''}
# expect: [['a', 'b'], ['x;y', 'z']] [['a\nb', 'c']]
# expect: [{'x': '1', 'y': '2', 'more': ['3']}, {'x': '4', 'y': '-'}]
# expect: [['a', 'b']] [[1.0, 'x']]
# expect: [['a', 'b']] ['excel', 'excel-tab', 'unix']
