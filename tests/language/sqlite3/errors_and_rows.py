# Mistakes, constraints, rows by name, and what a rollback takes back.
import sqlite3

db = sqlite3.connect(":memory:")
db.row_factory = sqlite3.Row
db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)")
with db:
    db.execute("INSERT INTO t (name) VALUES ('a')")
row = db.execute("SELECT * FROM t").fetchone()
print(row["name"], row[0], row.keys(), tuple(row), len(row))
for sql, values in [("SELECT * FROM nope", ()), ("SELEC 1", ()), ("SELECT nope FROM t", ()), ("INSERT INTO t (x) VALUES (1)", ()),
                    ("INSERT INTO t (name) VALUES ('a')", ()), ("INSERT INTO t (name) VALUES (NULL)", ()), ("CREATE TABLE t (x)", ())]:
    try:
        db.execute(sql, values)
    except sqlite3.Error as e:
        print(type(e).__name__, e)
try:
    with db:
        db.execute("INSERT INTO t (name) VALUES ('b')")
        raise ValueError
except ValueError:
    print(db.execute("SELECT COUNT(*) FROM t").fetchone()[0])
db.close()
try:
    db.execute("SELECT 1")
except sqlite3.ProgrammingError as e:
    print(e)

# expect: a 1 ['id', 'name'] (1, 'a') 2
# expect: OperationalError no such table: nope
# expect: OperationalError near "SELEC": syntax error
# expect: OperationalError no such column: nope
# expect: OperationalError table t has no column named x
# expect: IntegrityError UNIQUE constraint failed: t.name
# expect: IntegrityError NOT NULL constraint failed: t.name
# expect: OperationalError table t already exists
# expect: 1
# expect: Cannot operate on a closed database.
