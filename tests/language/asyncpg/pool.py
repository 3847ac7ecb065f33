# Five workers share a pool of two connections: three rounds of 0.5 s each.
# simulated
import asyncio

import asyncpg


async def work(pool, n):
    async with pool.acquire() as connection:
        await connection.execute("SELECT pg_sleep(0.48)")
        print(n, round(asyncio.get_running_loop().time(), 2))


async def main():
    async with asyncpg.create_pool("postgresql://user@db/app", min_size=2, max_size=2) as pool:
        await asyncio.gather(*[work(pool, n) for n in range(5)])
    connection = await asyncpg.connect(host="db", database="other")
    print(await connection.execute("CREATE TABLE users (id SERIAL PRIMARY KEY, name TEXT)"))
    async with connection.transaction():
        print(await connection.execute("INSERT INTO users (name) VALUES ($1)", "Ada"))
    try:
        async with connection.transaction():
            await connection.execute("INSERT INTO users (name) VALUES ($1)", "Bob")
            raise ValueError
    except ValueError:
        pass
    rows = await connection.fetch("SELECT * FROM users WHERE id >= $1", 1)
    print(rows, rows[0]["name"], dict(rows[0]), await connection.fetchval("SELECT count(*) FROM users"))
    try:
        await connection.fetch("SELECT * FROM nope")
    except asyncpg.PostgresError as e:
        print(type(e).__name__, e)
    await connection.close()


asyncio.run(main())

# expect: 0 0.55
# expect: 1 0.55
# expect: 2 1.05
# expect: 3 1.05
# expect: 4 1.55
# expect: CREATE TABLE
# expect: INSERT 0 1
# expect: [<Record id=1 name='Ada'>] Ada {'id': 1, 'name': 'Ada'} 1
# expect: UndefinedTableError relation "nope" does not exist
