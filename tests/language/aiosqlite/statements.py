# A database that is awaited: rows by async for, rows added, committed.
# simulated
import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("app.db") as db:
        await db.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)")
        await db.executemany("INSERT INTO users (name) VALUES (?)", [("Ada",), ("Bob",)])
        await db.commit()
    async with aiosqlite.connect("app.db") as db:
        db.row_factory = aiosqlite.Row
        async with db.execute("SELECT * FROM users ORDER BY name DESC") as cursor:
            async for row in cursor:
                print(row["id"], row["name"])
        cursor = await db.execute("SELECT COUNT(*) FROM users")
        print((await cursor.fetchone())[0])
    print(round(asyncio.get_running_loop().time(), 3))


asyncio.run(main())

# expect: 2 Bob
# expect: 1 Ada
# expect: 2
# expect: 0.055
