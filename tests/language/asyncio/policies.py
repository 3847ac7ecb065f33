# A policy makes the loops; looking at policies warns since 3.14.
import asyncio
import warnings

warnings.simplefilter("ignore")


class Counting(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        Counting.made += 1
        return f"loop {Counting.made}"


asyncio.set_event_loop_policy(Counting())
print(asyncio.new_event_loop(), asyncio.new_event_loop(), type(asyncio.get_event_loop_policy()).__name__)
try:
    asyncio.AbstractEventLoopPolicy().new_event_loop()
except NotImplementedError:
    print("abstract")
asyncio.set_event_loop_policy(None)
try:
    asyncio.set_event_loop_policy(3)
except TypeError as e:
    print(e)
warnings.simplefilter("error")
try:
    asyncio.get_event_loop_policy()
except DeprecationWarning as e:
    print(e)
# expect: loop 1 loop 2 Counting
# expect: abstract
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
# expect: 'asyncio.get_event_loop_policy' is deprecated and slated for removal in Python 3.16
