# Declared classes, an engine and sessions that are awaited.
# simulated
import asyncio

from sqlalchemy import String, func, select, text, update
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    age: Mapped[int | None]


async def main():
    loop = asyncio.get_running_loop()
    engine = create_async_engine("sqlite+aiosqlite:///app.db")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    Session = async_sessionmaker(engine, expire_on_commit=False)
    async with Session() as session:
        async with session.begin():
            session.add_all([User(name="Ada", age=36), User(name="Bob")])
        user = User(name="Cleo", age=20)
        session.add(user)
        await session.commit()
        print(user.id)
    async with Session() as session:
        result = await session.execute(select(User).where(User.age > 18).order_by(User.name.desc()))
        print([u.name for u in result.scalars()])
        ada = await session.get(User, 1)
        ada.age += 1
        await session.commit()
        print((await session.execute(select(User.name, User.age).where(User.id == 1))).first())
        print(await session.scalar(select(func.count()).select_from(User)))
        print((await session.scalars(select(User).filter_by(name="Zoe"))).first())
        await session.execute(update(User).where(User.name == "Bob").values(age=1))
        await session.delete(ada)
        await session.commit()
        print((await session.execute(text("SELECT name, age FROM users WHERE age < :n"), {"n": 50})).all())
        try:
            session.add(User(name="Bob"))
            await session.commit()
        except Exception as e:
            print(type(e).__name__, str(e).split("\n")[0])
    await engine.dispose()
    print(loop.time() < 1)


asyncio.run(main())

# expect: 3
# expect: ['Cleo', 'Ada']
# expect: ('Ada', 37)
# expect: 3
# expect: None
# expect: [('Bob', 1), ('Cleo', 20)]
# expect: IntegrityError (IntegrityError) UNIQUE constraint failed: users.name
# expect: True
