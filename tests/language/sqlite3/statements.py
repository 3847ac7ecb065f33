# Tables are made, filled, searched, changed and emptied.
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, age INTEGER DEFAULT 18)")
c = db.execute("INSERT INTO users (name, age) VALUES (?, ?)", ("Ada", 36))
print(c.lastrowid, c.rowcount)
db.executemany("INSERT INTO users (name, age) VALUES (:name, :age)", [{"name": "Bob", "age": 20}, {"name": "Cleo", "age": None}])
db.execute("INSERT INTO users (name) VALUES ('Dan'), ('Eve')")
print(db.execute("SELECT * FROM users").fetchall())
print([d[0] for d in db.execute("SELECT name AS n, age + 1, COUNT(*) FROM users").description])
print(db.execute("SELECT name FROM users WHERE age > 18 ORDER BY age DESC LIMIT 1").fetchone())
print(db.execute("SELECT COUNT(*), MAX(age), MIN(name), SUM(age), AVG(age) FROM users").fetchone())
print(db.execute("SELECT age, COUNT(*) FROM users GROUP BY age ORDER BY age").fetchall())
print(db.execute("SELECT name FROM users WHERE name LIKE '%a%' OR age IN (20, 21) ORDER BY name").fetchall())
print(db.execute("SELECT name FROM users WHERE age IS NULL").fetchall(), db.execute("SELECT 1 + 1, 'x' || 'y'").fetchone())
print(db.execute("UPDATE users SET age = age + 1 WHERE name = ?", ("Bob",)).rowcount)
print(db.execute("DELETE FROM users WHERE age BETWEEN 17 AND 18").rowcount, db.in_transaction)
print(db.execute("SELECT id, name, age FROM users ORDER BY id LIMIT 2 OFFSET 1").fetchall())
for row in db.execute("SELECT name FROM users ORDER BY name DESC"):
    print(row)

# expect: 1 1
# expect: [(1, 'Ada', 36), (2, 'Bob', 20), (3, 'Cleo', None), (4, 'Dan', 18), (5, 'Eve', 18)]
# expect: ['n', 'age + 1', 'COUNT(*)']
# expect: ('Ada',)
# expect: (5, 36, 'Ada', 92, 23.0)
# expect: [(None, 1), (18, 2), (20, 1), (36, 1)]
# expect: [('Ada',), ('Bob',), ('Dan',)]
# expect: [('Cleo',)] (2, 'xy')
# expect: 1
# expect: 2 True
# expect: [(2, 'Bob', 21), (3, 'Cleo', None)]
# expect: ('Cleo',)
# expect: ('Bob',)
# expect: ('Ada',)
