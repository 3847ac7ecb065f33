# What a class, an instance and a task keep cannot be deleted.
import asyncio
class C:
    "text"
async def nothing(): pass
async def main():
    t = asyncio.current_task()
    for owner, name in ((C, "__name__"), (C, "__doc__"), (C, "__module__"), (C, "__qualname__"), (C, "__bases__"), (C(), "__class__"),
                        (t, "_log_destroy_pending"), (t, "_asyncio_future_blocking"), (int, "__add__")):
        try:
            delattr(owner, name)
            print("deleted", name)
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
asyncio.run(main())
# expect: TypeError cannot delete '__name__' attribute of immutable type 'C'
# expect: TypeError cannot delete '__doc__' attribute of immutable type 'C'
# expect: TypeError cannot delete '__module__' attribute of immutable type 'C'
# expect: TypeError cannot delete '__qualname__' attribute of immutable type 'C'
# expect: TypeError cannot delete '__bases__' attribute of immutable type 'C'
# expect: TypeError can't delete __class__ attribute
# expect: AttributeError cannot delete attribute
# expect: AttributeError cannot delete attribute
# expect: TypeError cannot set '__add__' attribute of immutable type 'int'
