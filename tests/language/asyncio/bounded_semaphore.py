# BoundedSemaphore has a constructor of its own, and its errors name it.
import asyncio

for make in (asyncio.Semaphore, asyncio.BoundedSemaphore):
    try:
        make(loop=1)
    except TypeError as e:
        print(e)
# expect: Semaphore.__init__() got an unexpected keyword argument 'loop'
# expect: BoundedSemaphore.__init__() got an unexpected keyword argument 'loop'
