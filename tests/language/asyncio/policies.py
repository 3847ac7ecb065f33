# A policy makes the loops; looking at policies warns since 3.14.
import asyncio
import warnings

warnings.simplefilter("ignore")


class Counting(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        Counting.made += 1
        return super().new_event_loop()


asyncio.set_event_loop_policy(Counting())
a, b = asyncio.new_event_loop(), asyncio.new_event_loop()
print(a is not b, Counting.made)
asyncio.set_event_loop(a)
print(asyncio.get_event_loop() is a)
asyncio.set_event_loop_policy(None)
asyncio.new_event_loop().close()
print(Counting.made)
a.close()
b.close()
try:
    asyncio.set_event_loop_policy(3)
except TypeError as e:
    print(e)
warnings.simplefilter("error")
try:
    asyncio.get_event_loop_policy()
except DeprecationWarning as e:
    print(e)
# expect: True 2
# expect: True
# expect: 2
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
# expect: 'asyncio.get_event_loop_policy' is deprecated and slated for removal in Python 3.16
